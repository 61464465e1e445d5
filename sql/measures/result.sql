-- measure      result
-- one row per  measure_id, area_code, period_end, cohort
-- title        Every measure, published or worked out, for every area and period, with its 95% interval
-- owner        performance-and-insight
-- stacks       measures
-- beware       An empty outcome is never zero: see status.
--              is_wider_area: the figure covers more than the area it stands for, and takes no part in ranks and medians.
--              lower and upper are the 95% interval, rounded half up at the tenth decimal, by the method that reference.measure names for the measure (formulae: reference.interval_method):
--              Wilson's score for a share of counted people, Byar's for a rate (exact Poisson below 10), the published margin of error for a survey. interval_method says which it was, and is empty where there is no interval.
--              A figure that lies outside the interval of its rounded counts has none. interval_caveat is what to know of the interval, or why there is none. A measure that brings an interval of its own keeps it.
with

rule as (
  select
    max(case when rule.rule = 'z_95' then cast(rule.amount as double) end) as z,
    max(case when rule.rule = 'exact_below' then rule.amount end) as exact_below
  from reference.benchmark_rule as rule
),

prepared as (
  select
    stacked.*,
    measure.interval_method as named_method,
    measure.interval_caveat as measure_interval_caveat,
    measure.decimals,
    measure.counts_rounded_to,
    rule.z,
    rule.exact_below,
    case
      when stacked.outcome is null then 'no figure'
      when stacked.lower is not null and stacked.upper is not null then 'its own'
      when measure.interval_method = 'wilson' and stacked.numerator between 0 and stacked.denominator and stacked.denominator > 0 then 'wilson'
      when measure.interval_method = 'byar' and stacked.numerator >= rule.exact_below and stacked.denominator > 0 then 'byar'
      when measure.interval_method = 'byar' and stacked.numerator >= 0 and stacked.denominator > 0 then 'exact'
      when measure.interval_method = 'margin_of_error' and stacked.margin_of_error > 0 then 'margin_of_error'
      when measure.interval_method = 'margin_of_error' and stacked.margin_of_error = 0 then 'margin of nothing'
      when measure.interval_method in ('wilson', 'byar') then 'no counts'
      when measure.interval_method = 'margin_of_error' then 'no margin'
      else 'none'
    end as way,
    cast(stacked.numerator as double) as x,
    cast(nullif(stacked.denominator, 0) as double) as n,
    cast(nullif(stacked.numerator, 0) as double) as x_above_0,
    cast(measure.multiplier as double) as multiplier
  from stacked
  left join reference.measure as measure
    on measure.measure_id = stacked.measure_id
  cross join rule
),

limited as (
  select
    prepared.*,
    case prepared.way
      when 'its own' then cast(prepared.lower as decimal(28, 10))
      when 'wilson' then cast(
        prepared.multiplier
          * (2 * prepared.x + prepared.z * prepared.z
            - prepared.z * sqrt(prepared.z * prepared.z + 4 * prepared.x * (1 - prepared.x / prepared.n)))
          / (2 * (prepared.n + prepared.z * prepared.z))
        as decimal(28, 10))
      when 'byar' then cast(
        prepared.multiplier / prepared.n * prepared.x_above_0
          * (1 - 1 / (9 * prepared.x_above_0) - prepared.z / (3 * sqrt(prepared.x_above_0)))
          * (1 - 1 / (9 * prepared.x_above_0) - prepared.z / (3 * sqrt(prepared.x_above_0)))
          * (1 - 1 / (9 * prepared.x_above_0) - prepared.z / (3 * sqrt(prepared.x_above_0)))
        as decimal(28, 10))
      when 'exact' then cast(prepared.multiplier / prepared.n * cast(poisson_limit.lower as double) as decimal(28, 10))
      when 'margin_of_error' then cast(prepared.outcome - prepared.margin_of_error as decimal(28, 10))
    end as limit_below,
    case prepared.way
      when 'its own' then cast(prepared.upper as decimal(28, 10))
      when 'wilson' then cast(
        prepared.multiplier
          * (2 * prepared.x + prepared.z * prepared.z
            + prepared.z * sqrt(prepared.z * prepared.z + 4 * prepared.x * (1 - prepared.x / prepared.n)))
          / (2 * (prepared.n + prepared.z * prepared.z))
        as decimal(28, 10))
      when 'byar' then cast(
        prepared.multiplier / prepared.n * (prepared.x + 1)
          * (1 - 1 / (9 * (prepared.x + 1)) + prepared.z / (3 * sqrt(prepared.x + 1)))
          * (1 - 1 / (9 * (prepared.x + 1)) + prepared.z / (3 * sqrt(prepared.x + 1)))
          * (1 - 1 / (9 * (prepared.x + 1)) + prepared.z / (3 * sqrt(prepared.x + 1)))
        as decimal(28, 10))
      when 'exact' then cast(prepared.multiplier / prepared.n * cast(poisson_limit.upper as double) as decimal(28, 10))
      when 'margin_of_error' then cast(prepared.outcome + prepared.margin_of_error as decimal(28, 10))
    end as limit_above
  from prepared
  left join reference.poisson_limit as poisson_limit
    on prepared.way = 'exact'
    and poisson_limit.count = prepared.numerator
),

held as (
  select
    limited.*,
    coalesce(
      limited.way <> 'its own'
        and limited.counts_rounded_to > 1
        and (limited.outcome < limited.limit_below or limited.outcome > limited.limit_above),
      false
    ) as is_outside
  from limited
)

select
  held.measure_id,
  held.area_code,
  held.period_start,
  held.period_end,
  held.period,
  held.cohort,
  held.numerator,
  held.denominator,
  held.respondents,
  held.outcome,
  held.outcome_published,
  case when held.limit_above is not null and not held.is_outside then held.limit_below end as lower,
  case when held.limit_below is not null and not held.is_outside then held.limit_above end as upper,
  case
    when held.limit_below is null or held.limit_above is null or held.is_outside then null
    when held.way = 'its own' then coalesce(held.interval_method, 'as its source gives it')
    when held.way = 'wilson' then 'Wilson score'
    when held.way = 'byar' then 'Byar'
    when held.way = 'exact' then 'exact Poisson'
    when held.way = 'margin_of_error' then 'published margin of error'
  end as interval_method,
  case
    when held.way = 'no figure' then null
    when held.way = 'margin of nothing'
      then 'No interval: the margin of error is printed as 0, which is rounding and no width'
    when held.way = 'no counts'
      then 'No interval: the counts behind the figure are not given, or are no share of one another'
    when held.way = 'no margin' then 'No interval: no margin of error is given'
    when held.way = 'none' then 'No interval: ' || coalesce(held.measure_interval_caveat, 'no method is named for the measure')
    when held.limit_below is null or held.limit_above is null
      then 'No interval: a count below ten that is not whole'
    when held.is_outside
      then 'No interval: the figure lies outside the one that its counts, rounded to ' || cast(cast(held.counts_rounded_to as integer) as string)
        || ', give'
    else held.measure_interval_caveat
  end as interval_caveat,
  held.status,
  held.provenance,
  held.file_id,
  held.sheet,
  held.row,
  held.margin_of_error,
  held.old_basis_outcome,
  held.outcome_column,
  held.area_caveat,
  held.is_wider_area
from held
