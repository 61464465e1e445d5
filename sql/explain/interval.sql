-- section    interval
-- title      The 95% interval
-- position   30
-- shows      facts
with

rule as (
  select
    max(case when rule.rule = 'z_95' then cast(cast(rule.amount as decimal(9, 6)) as varchar) end) as z,
    max(case when rule.rule = 'exact_below' then cast(cast(rule.amount as integer) as varchar) end) as exact_below,
  from reference.benchmark_rule as rule
),

told as (
  select
    figure.*,
    rule.z,
    rule.exact_below,
    regexp_replace(cast(cast(figure.lower as decimal(18, 4)) as varchar), '\.?0+$', '') as lower_text,
    regexp_replace(cast(cast(figure.upper as decimal(18, 4)) as varchar), '\.?0+$', '') as upper_text,
    figure.numerator_text as x,
    format('{:,}', cast(figure.numerator + 1 as bigint)) as x_plus_1,
    figure.denominator_text as n,
    regexp_replace(cast(figure.margin_of_error as varchar), '\.?0+$', '') as margin_text,
    poisson_limit.lower as poisson_lower,
    poisson_limit.upper as poisson_upper,
    method.title as method_title,
    method.formula as method_formula,
    method.source as method_source,
  from figure
  cross join rule
  left join reference.poisson_limit as poisson_limit
    on poisson_limit.count = figure.numerator
    and figure.interval_method = 'exact Poisson'
  left join reference.interval_method as method
    on method.interval_method = figure.named_method
)

select
  case
    when told.lower is not null then told.lower_text || ' to ' || told.upper_text
    when told.outcome is null then 'none: there is no figure'
    else 'none'
  end as interval,
  case when told.lower is not null then told.interval_method end as method,
  case when told.lower is not null then told.method_formula end as formula,
  case
    when told.interval_method = 'Wilson score'
      then told.multiplier_text || ' × (2·' || told.x || ' + z² ± z·√(z² + 4·' || told.x || '·(1 - ' || told.x || '/' || told.n || '))) / (2·('
        || told.n || ' + z²)), z = ' || told.z || ': ' || told.lower_text || ' and ' || told.upper_text
    when told.interval_method = 'Byar'
      then 'lower = ' || told.multiplier_text || '/' || told.n || ' × ' || told.x || '·(1 - 1/(9·' || told.x || ') - z/(3·√' || told.x || '))³ = ' || told.lower_text
        || '; upper = ' || told.multiplier_text || '/' || told.n || ' × ' || told.x_plus_1 || '·(1 - 1/(9·' || told.x_plus_1 || ') + z/(3·√' || told.x_plus_1 || '))³ = '
        || told.upper_text || '; z = ' || told.z
    when told.interval_method = 'exact Poisson'
      then told.x || ' is below ' || told.exact_below || ', so the exact limits of a count of ' || told.x || ' are taken: '
        || told.multiplier_text || '/' || told.n || ' × ' || regexp_replace(cast(told.poisson_lower as varchar), '\.?0+$', '') || ' = ' || told.lower_text || ' and '
        || told.multiplier_text || '/' || told.n || ' × ' || regexp_replace(cast(told.poisson_upper as varchar), '\.?0+$', '') || ' = ' || told.upper_text
    when told.interval_method = 'published margin of error'
      then told.outcome_text || ' - ' || told.margin_text || ' = ' || regexp_replace(cast(told.lower as varchar), '\.?0+$', '') || ' and '
        || told.outcome_text || ' + ' || told.margin_text || ' = ' || regexp_replace(cast(told.upper as varchar), '\.?0+$', '')
  end as with_its_numbers,
  case when told.lower is not null then told.method_source end as method_is_from,
  case when told.lower is null then told.interval_caveat end as why_none,
  case when told.lower is not null then told.interval_caveat end as beware,
  told.lower as _lower,
  told.upper as _upper,
  told.margin_of_error as _margin_of_error,
from told
