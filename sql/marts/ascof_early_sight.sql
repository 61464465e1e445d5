-- mart         ascof_early_sight
-- one row per  early_measure_id, area_code
-- title        6B and 6A as our own files show them now, beside the last published figures
-- owner        performance-and-insight
-- beware       early_outcome is worked out here (provenance computed), from the newest files held, and is not a published figure; published_outcome is the last one published. caveat says how the two differ in what they count.
--              difference is for reading, not for testing: the two are not one series, and no significance or direction is given. early_direction is within the early series alone.
with

newest as (
  select
    outcome.measure_id,
    outcome.area_code,
    outcome.cohort,
    max(outcome.period_end) as period_end
  from marts.ascof_outcome as outcome
  join (
    select early_sight.early_measure_id as measure_id from reference.early_sight as early_sight
    union
    select early_sight.measure_id from reference.early_sight as early_sight
  ) as wanted
    on wanted.measure_id = outcome.measure_id
  where outcome.outcome is not null
    and outcome.cohort = 'all'
  group by outcome.measure_id, outcome.area_code, outcome.cohort
),

figure as (
  select
    outcome.*
  from marts.ascof_outcome as outcome
  join newest
    on newest.measure_id = outcome.measure_id
    and newest.area_code = outcome.area_code
    and newest.cohort = outcome.cohort
    and newest.period_end = outcome.period_end
)

select
  early_sight.early_measure_id,
  early.area_code,
  early.area_name,
  early.area_kind,
  early_sight.measure_id,
  measure.code,
  measure.title,
  measure.unit,
  measure.decimals,
  measure.polarity,
  published.period as published_period,
  published.period_end as published_period_end,
  published.outcome as published_outcome,
  published.lower as published_lower,
  published.upper as published_upper,
  early_measure.title as early_title,
  early.period as early_period,
  early.period_end as early_period_end,
  early.numerator as early_numerator,
  early.denominator as early_denominator,
  early.outcome as early_outcome,
  early.lower as early_lower,
  early.upper as early_upper,
  early.provenance as early_provenance,
  early.direction as early_direction,
  early.previous_period as early_previous_period,
  early.outcome - published.outcome as difference,
  (extract(year from early.period_end) - extract(year from published.period_end)) * 12
    + extract(month from early.period_end) - extract(month from published.period_end) as months_later,
  concat_ws('. ', early_sight.caveat, early_measure.caveat, early.figure_caveat) as caveat,
  early.file_id as early_file_id,
  published.file_id as published_file_id
from reference.early_sight as early_sight
join figure as early
  on early.measure_id = early_sight.early_measure_id
join reference.measure as measure
  on measure.measure_id = early_sight.measure_id
join reference.measure as early_measure
  on early_measure.measure_id = early_sight.early_measure_id
left join figure as published
  on published.measure_id = early_sight.measure_id
  and published.area_code = early.area_code
