-- mart         ascof_page_summary
-- one row per  section, code, area_code
-- title        What moved, and what is significantly different
-- owner        performance-and-insight
-- feeds        publish-ascof-benchmark
-- beware       An outcome stands under 1 where it moved since the last year that may be compared, and under 2 where England or the median of the nearest neighbours lies outside its 95% interval.
--              An outcome that is in neither section did not move or differ by more than chance explains, or cannot be compared: see the sheets for all outcomes and why.
--              Measures of the framework in force only. The rank is among the councils of England with a figure, 1 the best. Previous period is the last that may be compared.
with

comparator as (
  select
    benchmark.measure_id,
    benchmark.area_code,
    benchmark.period_end,
    benchmark.cohort,
    max(case when benchmark.comparator_id = 'england' then benchmark.comparator_outcome end) as england,
    max(case when benchmark.comparator_id = 'england' then benchmark.significance end) as against_england,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.comparator_outcome end) as neighbours,
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.significance end) as against_neighbours
  from marts.ascof_benchmark as benchmark
  where benchmark.is_latest
  group by benchmark.measure_id, benchmark.area_code, benchmark.period_end, benchmark.cohort
),

latest as (
  select
    outcome.*,
    coalesce(measure_label.label, outcome.title) as label,
    comparator.england,
    comparator.against_england,
    comparator.neighbours,
    comparator.against_neighbours,
    outcome.direction in ('improving', 'worsening', 'increasing', 'decreasing') as has_moved,
    coalesce(comparator.against_england in ('better', 'worse', 'higher', 'lower'), false)
      or coalesce(comparator.against_neighbours in ('better', 'worse', 'higher', 'lower'), false) as is_different
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
    and outcome.outcome is not null
    and framework.last_period_end is null
),

found as (
  select latest.*, '1 What moved' as section from latest where latest.has_moved
  union all
  select latest.*, '2 Significantly different' as section from latest where latest.is_different
)

select
  found.section, -- Why the outcome is on the page: it moved, or it differs
  found.code,
  found.label as measure, -- The measure's short name
  found.period,
  found.outcome,
  found.previous_outcome,
  found.previous_period,
  found.direction,
  found.england,
  found.against_england,
  found.neighbours,
  found.against_neighbours,
  case
    when found.rank is null then null
    when found.tied > 1
      then cast(found.rank as string) || ' of ' || cast(found.ranked as string) || ' (' || cast(found.tied as string) || ' tied)'
    else cast(found.rank as string) || ' of ' || cast(found.ranked as string)
  end as national_rank,
  found.unit,
  nullif(concat_ws('. ',
    case when found.previous_outcome is null then 'No earlier figure may be compared' else found.comparable_reason end,
    case when found.is_carried_forward then 'The latest there is' end,
    found.figure_caveat,
    found.rank_caveat), '') as to_know, -- What a reader must know before quoting the row
  found.area_code,
  found.area_name,
  found.decimals
from found
