-- finds      measure
-- title      measure
-- when none  No measure is known: reference.measure is empty.
-- otherwise  To list them: asc query "select measure_id, code, title from reference.measure"
-- beware     A code means different things in different frameworks. It speaks only for frameworks that had not ended by the period asked for: 1B of 2021-22 may be two measures, 1B of 2024-25 is one.
with

asked as (
  select
    max(result.period_end) as period_end,
  from measures.result as result
  where lower(result.period) = lower(trim(getvariable('given_period')))
),

coded as (
  select
    measure.measure_id,
    measure.code,
  from reference.measure as measure
  left join reference.framework as framework
    on framework.framework = measure.framework
  cross join asked
  where framework.last_period_end is null
    or asked.period_end <= framework.last_period_end
),

spelt as (
  select measure.measure_id, measure.measure_id as spelling from reference.measure as measure
  union
  select coded.measure_id, coded.code as spelling from coded
  union
  select coded.measure_id, regexp_replace(coded.code, '[()]', '', 'g') as spelling from coded
)

select
  spelt.spelling,
  measure.measure_id as found,
  measure.measure_id || ' (' || measure.code || ' of ' || measure.framework || ', ' || measure.title || ')' as name,
from spelt
join reference.measure as measure
  on measure.measure_id = spelt.measure_id
order by measure.measure_id, spelt.spelling
