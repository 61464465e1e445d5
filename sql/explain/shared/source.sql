-- shared  source
-- title   The rows of spreadsheets from which the figure, its published comparators and its earlier figure are read
with

wanted as (
  select
    'the figure' as of_what,
    1 as place,
    figure.area_code,
    figure.period_end,
  from figure
  union all
  select
    beside.comparator_name as of_what,
    1 + beside.place as place,
    beside.published_area_code as area_code,
    beside.period_end,
  from beside
  where beside.published_area_code is not null
  union all
  select
    'the figure of ' || figure.previous_period as of_what,
    9 as place,
    figure.area_code,
    change.previous_period_end as period_end,
  from figure
  join marts.ascof_change as change
    on change.measure_id = figure.measure_id
    and change.area_code = figure.area_code
    and change.period_end = figure.period_end
    and change.cohort = figure.cohort
  where change.previous_period_end is not null
)

select
  wanted.of_what,
  wanted.place,
  result.measure_id,
  result.area_code,
  result.period_end,
  result.cohort,
  result.provenance,
  result.file_id,
  result.sheet,
  result.row,
from wanted
join measures.result as result
  on result.measure_id = getvariable('measure')
  and result.cohort = getvariable('cohort')
  and result.area_code = wanted.area_code
  and result.period_end = wanted.period_end
