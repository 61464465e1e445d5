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
    max(case when benchmark.comparator_id = 'nearest_neighbours' then benchmark.significance end) as against_neighbours
  from marts.ascof_benchmark as benchmark
  where benchmark.is_latest
  group by benchmark.measure_id, benchmark.area_code, benchmark.period_end, benchmark.cohort
),

latest as (
  select
    outcome.area_code,
    outcome.area_name,
    outcome.code,
    outcome.direction,
    outcome.lower,
    comparator.against_england,
    comparator.against_neighbours
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
),

listed as (
  select
    latest.area_code,
    row_number() over (partition by latest.area_code order by latest.code desc) as place_from_last,
    string_agg(case when latest.direction = 'improving' then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as improved_codes,
    string_agg(case when latest.direction = 'worsening' then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as worsened_codes,
    string_agg(case when latest.against_england = 'better' then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as better_codes,
    string_agg(case when latest.against_england = 'worse' then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as worse_codes,
    string_agg(case when latest.against_england in ('higher', 'lower') then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as higher_or_lower_codes,
    string_agg(case when latest.direction in ('increasing', 'decreasing') then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as moved_either_way_codes,
    string_agg(case when latest.direction in ('improving', 'worsening', 'increasing', 'decreasing') and latest.lower is null then latest.code end, ', ')
      over (partition by latest.area_code order by latest.code rows between unbounded preceding and current row) as moved_untested_codes
  from latest
),

counted as (
  select
    latest.area_code,
    max(latest.area_name) as area_name,
    count(*) as outcomes,
    count(case when latest.direction <> 'cannot be calculated' then 1 end) as comparable,
    count(case when latest.direction = 'improving' then 1 end) as improved,
    count(case when latest.direction = 'worsening' then 1 end) as worsened,
    count(case when latest.direction = 'no change' then 1 end) as unchanged,
    count(case when latest.against_england = 'better' then 1 end) as better_than_england,
    count(case when latest.against_england = 'worse' then 1 end) as worse_than_england,
    count(case when latest.against_england = 'similar' then 1 end) as similar_to_england,
    count(case when coalesce(latest.against_england, 'not compared') = 'not compared' then 1 end) as not_compared_with_england,
    count(case when latest.against_neighbours = 'better' then 1 end) as better_than_neighbours,
    count(case when latest.against_neighbours = 'worse' then 1 end) as worse_than_neighbours
  from latest
  group by latest.area_code
)

select
  counted.area_code,
  counted.area_name,
  counted.outcomes, -- Outcomes with a figure
  counted.comparable, -- Outcomes that can be compared with an earlier year
  counted.improved, -- Outcomes that improved
  counted.worsened, -- Outcomes that worsened
  counted.unchanged, -- Outcomes that did not change by more than chance explains
  counted.better_than_england, -- Outcomes better than England by more than chance explains
  counted.worse_than_england, -- Outcomes worse than England by more than chance explains
  counted.similar_to_england, -- Outcomes whose interval holds the figure for England
  counted.not_compared_with_england, -- Outcomes that cannot be compared with England
  counted.better_than_neighbours, -- Outcomes better than the median of the nearest neighbours
  counted.worse_than_neighbours, -- Outcomes worse than the median of the nearest neighbours
  listed.improved_codes, -- The codes of those that improved
  listed.worsened_codes, -- The codes of those that worsened
  listed.better_codes, -- The codes of those that are better than England
  listed.worse_codes, -- The codes of those that are worse than England
  listed.higher_or_lower_codes, -- The codes of those that differ from England, and have no good way
  listed.moved_either_way_codes, -- The codes of those that increased or decreased, and have no good way
  listed.moved_untested_codes -- The codes of those that moved and have no interval, so that it may be chance
from counted
join listed
  on listed.area_code = counted.area_code
  and listed.place_from_last = 1
