-- measure      local_workforce
-- one row per  measure_id, area_code, period_end, cohort
-- title        Leavers, starters and vacancies among our own staff, as the workforce strategy counts them
-- owner        performance-and-insight
-- discloses    by reference.disclosure_policy counts are rounded, and a rate about few people is hidden with them; sql/attack tries to find those out
-- beware       About the council's own adult social care staff, without housing; 6A is about the whole market, and a different definition. From the newest extract of each date; every month is a period, of the twelve months to its end.
--              numerator and denominator are rounded where they count people; the outcome is worked out from the exact counts.
with

policy as (
  select
    policy.threshold,
    policy.rounding_base,
    policy.status
  from reference.disclosure_policy as policy
  where policy.table_name = 'measures.local_workforce'
),

rule as (
  select
    rule.amount as window_months
  from reference.workforce_rule as rule
  where rule.rule = 'window_months'
),

first_scope as (
  select distinct
    scope.scope_id
  from reference.workforce_scope as scope
  where scope.position = 1
),

counted as (
  select
    counted.*
  from warehouse.workforce_count as counted
  join first_scope
    on first_scope.scope_id = counted.scope_id
  where counted.subject = 'all'
),

staff_file as (
  select
    member.edition,
    member.area_code,
    min(member.file_id) as file_id
  from warehouse.staff_member as member
  group by member.edition, member.area_code
),

fraction as (
  select
    measure.measure_id,
    numerator.area_code,
    numerator.edition,
    numerator.amount as numerator,
    denominator.amount as denominator,
    cast(measure.multiplier * numerator.amount / nullif(denominator.amount, 0) as decimal(28, 12)) as exact_outcome,
    measure.decimals,
    definition.numerator_is_people,
    definition.denominator_is_people,
    definition.numerator_is_people and numerator.people between 1 and policy.threshold - 1
      or denominator.people between 1 and policy.threshold - 1 as is_hidden
  from reference.workforce_rate_definition as definition
  join reference.measure as measure
    on measure.framework = 'Workforce strategy'
    and measure.code = definition.definition_id
  join counted as numerator
    on numerator.count_id = definition.numerator_count
  join counted as denominator
    on denominator.edition = numerator.edition
    and denominator.area_code = numerator.area_code
    and denominator.count_id = definition.denominator_count
  cross join policy
)

select
  fraction.measure_id,
  fraction.area_code,
  cast(cast(fraction.edition + interval 1 day as date) - rule.window_months * interval 1 month as date) as period_start,
  fraction.edition as period_end,
  'year to ' || cast(fraction.edition as string) as period,
  'all' as cohort,
  case
    when coalesce(fraction.is_hidden, false) then null
    when fraction.numerator_is_people
      then cast(floor((fraction.numerator + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as decimal(18, 6))
    else cast(fraction.numerator as decimal(18, 6))
  end as numerator,
  case
    when coalesce(fraction.is_hidden, false) then null
    when fraction.denominator_is_people
      then cast(floor((fraction.denominator + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as decimal(18, 6))
    else cast(fraction.denominator as decimal(18, 6))
  end as denominator,
  cast(null as decimal(18, 6)) as respondents,
  case
    when not coalesce(fraction.is_hidden, false)
      then cast(
        case fraction.decimals
          when 0 then round(fraction.exact_outcome, 0)
          when 1 then round(fraction.exact_outcome, 1)
          else round(fraction.exact_outcome, 2)
        end as decimal(18, 6)
      )
  end as outcome,
  cast(null as string) as outcome_published,
  cast(null as decimal(18, 6)) as lower,
  cast(null as decimal(18, 6)) as upper,
  cast(null as string) as interval_method,
  case when fraction.is_hidden then policy.status when fraction.denominator = 0 then '[x]' end as status,
  'computed' as provenance,
  staff_file.file_id,
  cast(null as string) as sheet,
  cast(null as integer) as row,
  cast(null as decimal(18, 6)) as margin_of_error,
  cast(null as decimal(18, 6)) as old_basis_outcome,
  cast(null as string) as outcome_column,
  cast(null as string) as area_caveat,
  false as is_wider_area
from fraction
cross join policy
cross join rule
left join staff_file
  on staff_file.edition = fraction.edition
  and staff_file.area_code = fraction.area_code
