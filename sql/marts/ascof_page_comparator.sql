-- mart         ascof_page_comparator
-- one row per  framework, code, comparator, area_code
-- title        Latest outcomes beside each comparator, with the council's place among its members
-- owner        performance-and-insight
-- feeds        publish-ascof-benchmark
-- beware       Measures of a framework that is no longer in force are left out: marts.ascof_page_every_year has them.
--              Measures of the national framework only: what we work out ourselves is in marts.ascof_benchmark.
--              Each measure stands in its own latest year. How a comparator's figure came about is said beside it.
--              Members is how many councils the comparator has; only members with a figure are ranked and counted.
--              Significance: similar where the comparator lies within the council's 95% interval, otherwise better or worse, or higher or lower where neither is good; not compared always has a reason.
--              Rank is the council's place among the members, itself included, 1 the best in the measure's own direction; Ranked and Tied say how many were ranked and share it.
select
  benchmark_outcome.code,
  benchmark_outcome.title,
  benchmark.comparator_name as comparator,
  benchmark_outcome.period,
  benchmark.outcome,
  cast(benchmark.lower as decimal(18, 3)) as lower,
  cast(benchmark.upper as decimal(18, 3)) as upper,
  benchmark.comparator_outcome,
  benchmark.difference,
  benchmark.significance,
  benchmark.reason,
  benchmark.rank,
  benchmark.ranked,
  benchmark.tied,
  benchmark.rank_caveat,
  benchmark.members,
  benchmark.members_with_value as with_figure,
  benchmark.includes_self,
  benchmark.method,
  benchmark_outcome.framework,
  benchmark.area_code,
  benchmark.area_name,
  benchmark_outcome.decimals,
  benchmark_outcome.status,
  benchmark.comparator_status
from marts.ascof_benchmark as benchmark
join marts.ascof_outcome as benchmark_outcome
  on benchmark_outcome.measure_id = benchmark.measure_id
  and benchmark_outcome.area_code = benchmark.area_code
  and benchmark_outcome.period_end = benchmark.period_end
  and benchmark_outcome.cohort = benchmark.cohort
join reference.measure as measure
  on measure.measure_id = benchmark.measure_id
  and measure.framework like 'ASCOF%'
left join reference.framework as framework
  on framework.framework = benchmark_outcome.framework
where benchmark.is_latest
  and benchmark.cohort = 'all'
  and framework.last_period_end is null
