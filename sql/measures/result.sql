-- measure      result
-- one row per  measure_id, area_code, period_end, cohort
-- title        Every measure, published or worked out, for every area and period, with its 95% interval
-- owner        performance-and-insight
-- stacks       measures
-- beware       An empty outcome is never zero: see status.
--              is_wider_area: the figure covers more than the area it stands for, and takes no part in ranks and medians.
--              lower and upper are the 95% interval, rounded half up at the tenth decimal, by the method that reference.measure names for the measure (formulae: reference.interval_method):
--              Wilson's score for a share of counted people, Byar's for a rate (exact Poisson below 10), the published margin of error for a survey. interval_method says which it was, and is empty where there is no interval.
--              interval_caveat is what to know of the interval, or why there is none. A measure that brings an interval of its own keeps it.
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
)

select
  limited.measure_id,
  limited.area_code,
  limited.period_start,
  limited.period_end,
  limited.period,
  limited.cohort,
  limited.numerator,
  limited.denominator,
  limited.respondents,
  limited.outcome,
  limited.outcome_published,
  case when limited.limit_above is not null then limited.limit_below end as lower,
  case when limited.limit_below is not null then limited.limit_above end as upper,
  case
    when limited.limit_below is null or limited.limit_above is null then null
    when limited.way = 'its own' then coalesce(limited.interval_method, 'as its source gives it')
    when limited.way = 'wilson' then 'Wilson score'
    when limited.way = 'byar' then 'Byar'
    when limited.way = 'exact' then 'exact Poisson'
    when limited.way = 'margin_of_error' then 'published margin of error'
  end as interval_method,
  case
    when limited.way = 'no figure' then null
    when limited.way = 'margin of nothing'
      then 'No interval: the margin of error is printed as 0, which is rounding and no width'
    when limited.way = 'no counts'
      then 'No interval: the counts behind the figure are not given, or are no share of one another'
    when limited.way = 'no margin' then 'No interval: no margin of error is given'
    when limited.way = 'none' then 'No interval: ' || coalesce(limited.measure_interval_caveat, 'no method is named for the measure')
    when limited.limit_below is null or limited.limit_above is null
      then 'No interval: a count below ten that is not whole'
    else limited.measure_interval_caveat
  end as interval_caveat,
  limited.status,
  limited.provenance,
  limited.file_id,
  limited.sheet,
  limited.row,
  limited.margin_of_error,
  limited.old_basis_outcome,
  limited.outcome_column,
  limited.area_caveat,
  limited.is_wider_area
from limited
