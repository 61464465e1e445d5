-- mart         ascof_page_every_year
-- one row per  framework, code, period_end, area_code
-- title        Outcomes in every year held, beside England, the region, councils of the same type and the nearest neighbours
-- owner        performance-and-insight
-- beware       Measures of the national framework only: what we work out ourselves is in marts.ascof_outcome.
--              Years on either side of a break in the series are not compared: Comparable reason says why, and Direction is since Previous period, the last that may be compared.
--              Against England is better or worse, or higher or lower where neither way is good, only where England lies outside the 95% interval.
--              Years in which a measure was not asked have no row.
with

comparator as (
  select
    benchmark.measure_id,
    benchmark.area_code,
    benchmark.period_end,
    benchmark.cohort,
    max(case when benchmark.comparator_id = 'england' then benchmark.comparator_outcome end) as england,
    max(case when benchmark.comparator_id = 'england' then benchmark.significance end) as against_england,
    max(case when benchmark.comparator_id = 'region' then benchmark.comparator_outcome end) as region,
    max(case when benchmark.comparator_id = 'council_type' then benchmark.comparator_outcome end) as council_type,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.comparator_outcome end) as neighbours
  from marts.ascof_benchmark as benchmark
  group by benchmark.measure_id, benchmark.area_code, benchmark.period_end, benchmark.cohort
)

select
  outcome.code,
  outcome.title,
  outcome.period,
  outcome.outcome,
  cast(outcome.lower as decimal(18, 3)) as lower,
  cast(outcome.upper as decimal(18, 3)) as upper,
  comparator.england,
  comparator.against_england,
  comparator.region,
  comparator.council_type,
  comparator.neighbours,
  outcome.rank,
  outcome.ranked,
  outcome.tied,
  outcome.rank_caveat,
  outcome.quartile,
  outcome.previous_period,
  outcome.difference,
  outcome.direction,
  outcome.comparable_reason,
  outcome.trend,
  outcome.trend_reason,
  outcome.numerator,
  outcome.denominator,
  outcome.respondents,
  outcome.margin_of_error,
  outcome.old_basis_outcome,
  outcome.unit,
  outcome.caveat,
  outcome.period_end,
  outcome.framework,
  outcome.area_code,
  outcome.area_name,
  outcome.decimals,
  outcome.status
from marts.ascof_outcome as outcome
join reference.measure as measure
  on measure.measure_id = outcome.measure_id
  and measure.framework like 'ASCOF%'
left join comparator
  on comparator.measure_id = outcome.measure_id
  and comparator.area_code = outcome.area_code
  and comparator.period_end = outcome.period_end
  and comparator.cohort = outcome.cohort
where outcome.area_kind = 'council'
  and outcome.cohort = 'all'
  and (outcome.outcome is not null or coalesce(outcome.status, '') <> '[z]')
