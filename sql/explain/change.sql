-- section    change
-- title      Beside its earlier figures
-- position   60
-- shows      facts
with

rule as (
  select
    max(case when rule.rule = 'trend_points' then cast(cast(rule.amount as integer) as varchar) end) as points_needed,
    max(case when rule.rule = 'trend_chi_squared' then cast(cast(rule.amount as decimal(9, 4)) as varchar) end) as chi_squared_needed,
  from reference.benchmark_rule as rule
),

told as (
  select
    figure.*,
    rule.points_needed,
    rule.chi_squared_needed,
    case figure.decimals
      when 0 then cast(cast(figure.previous_outcome as decimal(18, 0)) as varchar)
      when 1 then cast(cast(figure.previous_outcome as decimal(18, 1)) as varchar)
      when 2 then cast(cast(figure.previous_outcome as decimal(18, 2)) as varchar)
      else cast(cast(figure.previous_outcome as decimal(18, 3)) as varchar)
    end as previous_text,
    regexp_replace(cast(cast(previous.lower as decimal(18, 4)) as varchar), '\.?0+$', '') || ' to ' || regexp_replace(cast(cast(previous.upper as decimal(18, 4)) as varchar), '\.?0+$', '') as previous_interval,
    regexp_replace(cast(cast(figure.lower as decimal(18, 4)) as varchar), '\.?0+$', '') || ' to ' || regexp_replace(cast(cast(figure.upper as decimal(18, 4)) as varchar), '\.?0+$', '') as interval,
  from figure
  cross join rule
  left join marts.ascof_change as change
    on change.measure_id = figure.measure_id
    and change.area_code = figure.area_code
    and change.period_end = figure.period_end
    and change.cohort = figure.cohort
  left join measures.result as previous
    on previous.measure_id = figure.measure_id
    and previous.area_code = figure.area_code
    and previous.period_end = change.previous_period_end
    and previous.cohort = figure.cohort
)

select
  coalesce(told.previous_period || ': ' || told.previous_text || told.unit_text, 'none') as previous_comparable_figure,
  case
    when told.previous_outcome is null then 'No: ' || told.comparable_reason
    when told.comparable_reason is not null then 'Yes, but: ' || told.comparable_reason
    else 'Yes'
  end as may_be_compared,
  regexp_replace(cast(told.difference as varchar), '\.?0+$', '') || ' (' || told.outcome_text || ' less ' || told.previous_text || ')' as difference,
  told.direction || case
    when told.previous_outcome is null then ': there is nothing to compare with'
    when told.direction = 'no change' and told.difference <> 0 then ': the interval now, ' || told.interval || ', meets the interval then, ' || told.previous_interval
    when told.direction = 'no change' then ': the figures are equal'
    when told.interval is not null and told.previous_interval is not null
      then ': the interval now, ' || told.interval || ', and the interval then, ' || told.previous_interval || ', do not meet'
    else ''
  end as direction,
  told.trend || coalesce(': ' || told.trend_reason, '') as trend,
  case
    when told.trend_chi_squared is not null
      then told.trend_method || ' over ' || cast(told.trend_points as varchar) || ' points: χ² = ' || cast(cast(told.trend_chi_squared as decimal(18, 4)) as varchar)
        || case when told.trend_chi_squared > cast(told.chi_squared_needed as decimal(9, 4)) then ', above ' else ', not above ' end || told.chi_squared_needed
  end as how_the_trend_was_tested,
  told.series_from as series_begins_on,
  told.previous_period as _previous_period,
  told.previous_outcome as _previous_outcome,
  told.difference as _difference,
  told.direction as _direction,
  told.comparable as _comparable,
  told.trend as _trend,
  told.trend_points as _trend_points,
  told.trend_chi_squared as _trend_chi_squared,
from told
