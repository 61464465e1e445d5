-- mart         ascof_page_latest
-- one row per  framework, code, area_code
-- title        Latest outcomes beside England, the region, councils of the same type and the nearest neighbours
-- owner        performance-and-insight
-- beware       Measures of a framework that is no longer in force are left out: marts.ascof_page_every_year has them.
--              Measures of the national framework only: what we work out ourselves is in marts.ascof_outcome.
--              Each measure stands in its own latest year: the carers' survey is asked every second year.
--              England, region and council type are published figures; neighbours are the median of the group.
--              1 is best in the measure's own direction; where many councils share a figure, Rank caveat says that the rank says little.
--              Against England is better or worse, or higher or lower where neither way is good, only where England lies outside the 95% interval: otherwise similar, or not compared (the sheet of comparators says why).
--              Direction is since Previous period, the last that may be compared: no change where the two intervals meet.
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
    max(case when benchmark.comparator_id = 'region' and benchmark.rank is not null
      then cast(benchmark.rank as string) || ' of ' || cast(benchmark.ranked as string)
        || case when benchmark.tied > 1 then ' (' || cast(benchmark.tied as string) || ' tied)' else '' end end) as regional_rank,
    max(case when benchmark.comparator_id = 'council_type' then benchmark.comparator_outcome end) as council_type,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.comparator_outcome end) as neighbours,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.significance end) as against_neighbours,
    max(case when benchmark.comparator_id = 'nearest_neighbours' and benchmark.rank is not null
      then cast(benchmark.rank as string) || ' of ' || cast(benchmark.ranked as string)
        || case when benchmark.tied > 1 then ' (' || cast(benchmark.tied as string) || ' tied)' else '' end end) as rank_among_neighbours
  from marts.ascof_benchmark as benchmark
  where benchmark.is_latest
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
  comparator.against_neighbours,
  outcome.previous_outcome,
  outcome.previous_period,
  outcome.direction,
  case
    when outcome.rank is null then null
    when outcome.tied > 1
      then cast(outcome.rank as string) || ' of ' || cast(outcome.ranked as string) || ' (' || cast(outcome.tied as string) || ' tied)'
    else cast(outcome.rank as string) || ' of ' || cast(outcome.ranked as string)
  end as national_rank,
  comparator.regional_rank,
  comparator.rank_among_neighbours,
  outcome.quartile,
  outcome.rank_caveat,
  outcome.band,
  case outcome.polarity when 'higher' then 'higher is better' when 'lower' then 'lower is better' else 'neither' end as good_is,
  outcome.unit,
  nullif(replace(concat_ws('. ',
    case when outcome.comparable then outcome.comparable_reason end,
    outcome.caveat,
    outcome.interval_caveat), '.. ', '. '), '') as caveat,
  outcome.objective,
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
left join reference.framework as framework
  on framework.framework = outcome.framework
where outcome.is_latest
  and outcome.area_kind = 'council'
  and outcome.cohort = 'all'
  and framework.last_period_end is null
