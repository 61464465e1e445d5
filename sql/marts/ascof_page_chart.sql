-- mart         ascof_page_chart
-- one row per  objective, unit, label, area_code
-- title        Latest outcomes beside the nearest neighbours and England
-- owner        performance-and-insight
-- feeds        publish-ascof-benchmark
-- beware       Each measure stands in its own latest year. The 95% interval is that of the council's own figure; where there is none, [x] stands and the chart has no line. It is worked out before the figure is rounded: a figure shown as 100.0 may lie a little above it.
--              Neighbours are the median of the council's nearest neighbours, the council included. England is the published figure.
with

comparator as (
  select
    benchmark.measure_id,
    benchmark.area_code,
    benchmark.period_end,
    benchmark.cohort,
    max(case when benchmark.comparator_id = 'england' then benchmark.comparator_outcome end) as england,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.comparator_outcome end) as neighbours
  from marts.ascof_benchmark as benchmark
  where benchmark.is_latest
  group by benchmark.measure_id, benchmark.area_code, benchmark.period_end, benchmark.cohort
)

select
  split_part(outcome.code, ' ', 1) || ' ' || coalesce(measure_label.label, outcome.title) as label, -- The measure's code and short name
  outcome.period,
  outcome.outcome,
  cast(outcome.lower as decimal(18, 3)) as lower,
  cast(outcome.upper as decimal(18, 3)) as upper,
  case when outcome.lower > outcome.outcome then cast(0 as decimal(18, 3)) else cast(outcome.outcome - outcome.lower as decimal(18, 3)) end as below, -- How far the 95% interval reaches below the council's figure; 0 where the figure, being rounded, lies beneath it
  case when outcome.upper < outcome.outcome then cast(0 as decimal(18, 3)) else cast(outcome.upper - outcome.outcome as decimal(18, 3)) end as above, -- How far the 95% interval reaches above the council's figure; 0 where the figure, being rounded, lies over it
  comparator.neighbours,
  comparator.england,
  case outcome.polarity when 'higher' then 'higher is better' when 'lower' then 'lower is better' else 'neither' end as good_is,
  outcome.unit,
  outcome.title,
  left(outcome.code, 1) || ' ' || outcome.objective as objective,
  outcome.area_code,
  outcome.area_name,
  outcome.decimals,
  outcome.status
from marts.ascof_outcome as outcome
join reference.measure as measure
  on measure.measure_id = outcome.measure_id
  and measure.framework like 'ASCOF%'
left join reference.measure_label as measure_label
  on measure_label.measure_id = outcome.measure_id
left join comparator
  on comparator.measure_id = outcome.measure_id
  and comparator.area_code = outcome.area_code
  and comparator.period_end = outcome.period_end
  and comparator.cohort = outcome.cohort
left join reference.framework as framework
  on framework.framework = outcome.framework
where outcome.is_latest
  and outcome.area_kind = 'council'
  and outcome.cohort = 'all'
  and framework.last_period_end is null
