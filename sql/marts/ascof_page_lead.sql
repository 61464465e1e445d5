-- mart         ascof_page_lead
-- one row per  area_code
-- title        How many of a council's latest outcomes moved, and how many differ
-- owner        performance-and-insight
-- feeds        publish-ascof-benchmark
-- beware       Counts outcomes of the framework in force that have a figure, each in its own latest year. The lists name their codes, and are empty where there is none.
--              Moved: improving or worsening since the last year that may be compared, by more than chance explains; a figure without an interval moves by any difference.
with

comparator as (
  select
    benchmark.measure_id,
    benchmark.area_code,
    benchmark.period_end,
    benchmark.cohort,
    max(case when benchmark.comparator_id = 'england' then benchmark.significance end) as against_england,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.significance end) as against_neighbours,
  from marts.ascof_benchmark as benchmark
  where benchmark.is_latest
  group by benchmark.measure_id, benchmark.area_code, benchmark.period_end, benchmark.cohort
)

select
  outcome.area_code,
  outcome.area_name,
  count(*) as outcomes,
  count(case when outcome.direction <> 'cannot be calculated' then 1 end) as comparable,
  count(case when outcome.direction = 'improving' then 1 end) as improved,
  count(case when outcome.direction = 'worsening' then 1 end) as worsened,
  count(case when outcome.direction = 'no change' then 1 end) as unchanged,
  count(case when comparator.against_england = 'better' then 1 end) as better_than_england,
  count(case when comparator.against_england = 'worse' then 1 end) as worse_than_england,
  count(case when comparator.against_england = 'similar' then 1 end) as similar_to_england,
  count(case when coalesce(comparator.against_england, 'not compared') = 'not compared' then 1 end) as not_compared_with_england,
  count(case when comparator.against_neighbours = 'better' then 1 end) as better_than_neighbours,
  count(case when comparator.against_neighbours = 'worse' then 1 end) as worse_than_neighbours,
  string_agg(case when outcome.direction = 'improving' then outcome.code end, ', ' order by outcome.code) as improved_codes,
  string_agg(case when outcome.direction = 'worsening' then outcome.code end, ', ' order by outcome.code) as worsened_codes,
  string_agg(case when comparator.against_england = 'better' then outcome.code end, ', ' order by outcome.code) as better_codes,
  string_agg(case when comparator.against_england = 'worse' then outcome.code end, ', ' order by outcome.code) as worse_codes,
from marts.ascof_outcome as outcome
join reference.measure as measure
  on measure.measure_id = outcome.measure_id
  and measure.framework like 'ASCOF%'
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
  and outcome.outcome is not null
  and framework.last_period_end is null
group by outcome.area_code, outcome.area_name
