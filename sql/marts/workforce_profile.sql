-- mart         workforce_profile
-- one row per  area_code, scope_id, as_at, breakdown, value
-- title        Our own staff at an as-at date: how many people, assignments and full-time equivalents, and who they are
-- owner        performance-and-insight
-- discloses    counts of people: rows about few people, and those from which they could be had, are hidden by the policy once it is built
-- protected by  reference.disclosure_policy, reference.disclosure_relation
-- beware       headcount is people, assignments what they hold (one person may hold several), fte the sum of their full-time equivalents. Casual and agency staff and people seconded in are not in the headcount: they are the breakdown outside_headcount, where headcount means people.
--              Not known is always a row of its own. share_of_all is over everybody, share_of_known over those whose value is known: say which one you quote; the latter is empty where it would tell how many are not known.
--              [c]: hidden, never zero: the value is about 1 to 4 people, or it would give away one that is, by a total, by the scope with housing, by the month before or after, or by an earlier version. See src/disclosure.md.
with

scope as (
  select distinct
    scope.scope_id,
    scope.title
  from reference.workforce_scope as scope
),

breakdown as (
  select distinct
    breakdown.breakdown
  from reference.workforce_breakdown as breakdown
),

described as (
  select
    member.edition as as_at,
    member.area_code,
    member.scope_id,
    member.assignments,
    member.fte,
    member.age_years,
    breakdown.breakdown,
    case breakdown.breakdown
      when 'all' then 'all'
      when 'sex' then member.sex
      when 'ethnicity_group' then member.ethnicity_group
      when 'disability' then member.disability
      when 'working_time' then member.working_time
      when 'contract_kind' then member.contract_kind
      when 'outside_headcount' then member.contract_kind
    end as value,
    case breakdown.breakdown
      when 'age_band' then member.age_years
      when 'age_group' then member.age_years
      when 'length_of_service' then member.years_of_service
    end as years
  from warehouse.staff_member as member
  cross join breakdown
  where member.in_headcount = (breakdown.breakdown <> 'outside_headcount')
),

valued as (
  select
    described.as_at,
    described.area_code,
    described.scope_id,
    described.assignments,
    described.fte,
    described.age_years,
    described.breakdown,
    coalesce(described.value, range_value.value, 'unknown') as value
  from described
  left join reference.workforce_breakdown as range_value
    on range_value.breakdown = described.breakdown
    and described.years >= range_value.from_years
    and described.years < coalesce(range_value.below_years, 1000)
),

extract as (
  select distinct
    member.edition as as_at,
    member.area_code
  from warehouse.staff_member as member
),

-- Every value of every breakdown, those of nobody too.
cell as (
  select
    extract.as_at,
    extract.area_code,
    scope.scope_id,
    known.breakdown,
    known.value,
    count(valued.value) as people,
    coalesce(sum(valued.assignments), 0) as assignments,
    coalesce(sum(valued.fte), 0) as fte,
    sum(valued.age_years) as years,
    count(valued.age_years) as people_with_age
  from extract
  cross join scope
  cross join reference.workforce_breakdown as known
  left join valued
    on valued.as_at = extract.as_at
    and valued.area_code = extract.area_code
    and valued.scope_id = scope.scope_id
    and valued.breakdown = known.breakdown
    and valued.value = known.value
  group by
    extract.as_at,
    extract.area_code,
    scope.scope_id,
    known.breakdown,
    known.value
),

everybody as (
  select
    cell.as_at,
    cell.area_code,
    cell.scope_id,
    cell.breakdown,
    sum(cell.people) as everybody,
    sum(case when known.is_unknown then 0 else cell.people end) as known
  from cell
  join reference.workforce_breakdown as known
    on known.breakdown = cell.breakdown
    and known.value = cell.value
  group by cell.as_at, cell.area_code, cell.scope_id, cell.breakdown
)

select
  cell.area_code,
  cell.scope_id,
  cell.as_at,
  cell.breakdown,
  cell.value,
  scope.title as scope_title,
  known.breakdown_title,
  known.title as value_title,
  known.position,
  known.is_unknown,
  theme.title as theme,
  cell.people as headcount,
  case when cell.breakdown <> 'outside_headcount' then cast(cell.assignments as bigint) end as assignments,
  case when cell.breakdown <> 'outside_headcount' then cast(round(cell.fte, 2) as decimal(12, 2)) end as fte,
  case
    when cell.people_with_age >= policy.threshold
      then round(cast(1.0 * cell.years / nullif(cell.people_with_age, 0) as decimal(28, 12)), 1)
  end as average_age,
  round(cast(100.0 * cell.people / nullif(everybody.everybody, 0) as decimal(28, 12)), 1) as share_of_all,
  case
    when not known.is_unknown
      then round(cast(100.0 * cell.people / nullif(everybody.known, 0) as decimal(28, 12)), 1)
  end as share_of_known,
  cast(null as string) as status,
  cast(null as string) as reason
from cell
cross join (
  select policy.threshold
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_profile'
) as policy
join scope
  on scope.scope_id = cell.scope_id
join reference.workforce_breakdown as known
  on known.breakdown = cell.breakdown
  and known.value = cell.value
join everybody
  on everybody.as_at = cell.as_at
  and everybody.area_code = cell.area_code
  and everybody.scope_id = cell.scope_id
  and everybody.breakdown = cell.breakdown
left join reference.workforce_theme as theme
  on theme.theme_id = known.theme_id
