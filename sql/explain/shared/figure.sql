-- shared  figure
-- title   The figure asked for, with what its measure is, and its numbers as text
with

asked as (
  select
    outcome.*,
    measure.numerator as numerator_is,
    measure.denominator as denominator_is,
    measure.source,
    measure.multiplier,
    measure.cadence,
    measure.counts_rounded_to,
    measure.caveat as measure_caveat,
    measure.interval_method as named_method,
  from marts.ascof_outcome as outcome
  join reference.measure as measure
    on measure.measure_id = outcome.measure_id
  where outcome.measure_id = getvariable('measure')
    and outcome.area_code = getvariable('area')
    and outcome.period_end = getvariable('period')
    and outcome.cohort = getvariable('cohort')
)

select
  asked.*,
  case
    when asked.decimals = 0 then cast(cast(asked.outcome as decimal(18, 0)) as varchar)
    when asked.decimals = 1 then cast(cast(asked.outcome as decimal(18, 1)) as varchar)
    when asked.decimals = 2 then cast(cast(asked.outcome as decimal(18, 2)) as varchar)
    when asked.decimals = 3 then cast(cast(asked.outcome as decimal(18, 3)) as varchar)
    else regexp_replace(cast(asked.outcome as varchar), '\.?0+$', '')
  end as outcome_text,
  case
    when asked.numerator = floor(asked.numerator) then format('{:,}', cast(asked.numerator as bigint))
    else regexp_replace(cast(asked.numerator as varchar), '\.?0+$', '')
  end as numerator_text,
  case
    when asked.denominator = floor(asked.denominator) then format('{:,}', cast(asked.denominator as bigint))
    else regexp_replace(cast(asked.denominator as varchar), '\.?0+$', '')
  end as denominator_text,
  format('{:,}', cast(asked.multiplier as bigint)) as multiplier_text,
  case asked.unit when 'percent' then '%' else ' (' || asked.unit || ')' end as unit_text,
from asked
