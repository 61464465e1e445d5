-- finds      period
-- title      period
-- when none  Nothing is held of this measure for this area, in any period.
-- otherwise  Say latest for the newest.
-- beware     latest is the newest period in which any council has a figure, if a row for this area is held in it; else the newest period that has one.
with

held as (
  select
    outcome.period_end,
    max(outcome.period) as period,
    bool_or(outcome.is_latest) as is_latest,
  from marts.ascof_outcome as outcome
  where outcome.measure_id = getvariable('measure')
    and outcome.area_code = getvariable('area')
  group by outcome.period_end
),

newest as (
  select
    held.period_end,
    row_number() over (order by held.is_latest desc nulls last, held.period_end desc nulls last) as place,
  from held
),

spelt as (
  select held.period_end, held.period as spelling from held
  union
  select held.period_end, cast(held.period_end as varchar) as spelling from held
  union
  select held.period_end, regexp_replace(held.period, '^(\d{4})-(\d{2})$', '\1/\2') as spelling from held
  union
  select held.period_end, regexp_replace(held.period, '^(\d{2})(\d{2})-(\d{2})$', '\1\2 to \1\3') as spelling from held
  union
  select newest.period_end, 'latest' as spelling from newest where newest.place = 1
)

select
  spelt.spelling,
  held.period_end as found,
  held.period as name,
from spelt
join held
  on held.period_end = spelt.period_end
order by held.period_end desc, spelt.spelling
