-- mart         workforce_profile
-- one row per  area_code, scope_id, as_at, breakdown, value
-- title        Our own staff at an as-at date: how many people, assignments and full-time equivalents, and who they are
-- owner        performance-and-insight
-- discloses    counts of fewer people than the threshold of reference.disclosure_policy are hidden, and enough others that none can be had from a total or from the difference between scopes
-- beware       headcount is people, assignments what they hold (one person may hold several), fte the sum of their full-time equivalents. Casual and agency staff and people seconded in are not in the headcount: they are the breakdown outside_headcount, where headcount means people.
--              Not known is always a row of its own. share_of_all is over everybody, share_of_known over those whose value is known: say which one you quote.
--              [c]: hidden, never zero. A value is hidden where it is about 1 to 4 people in a scope or in what the scope adds to the one before it, and in every scope that holds that one; further values are hidden, the smallest first, until at least two are and those hidden are nobody or enough people, in the scope and in the difference.
--              Not protected yet: the difference between one month and the next (920, then 921), and what is known from elsewhere. Ask before publishing two months side by side.
with

policy as (
  select
    policy.threshold,
    policy.zero_is,
    policy.status
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_profile'
),

scope as (
  select distinct
    scope.scope_id,
    scope.position,
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
    member.is_added,
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
    described.is_added,
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
    scope.position as scope_position,
    known.breakdown,
    known.part,
    known.value,
    count(valued.value) as people,
    count(case when valued.is_added then 1 end) as people_added,
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
    scope.position,
    known.breakdown,
    known.part,
    known.value
),

-- A scope that adds too few people to the one before it is hidden whole, and needs no further protection.
scope_total as (
  select
    cell.as_at,
    cell.area_code,
    cell.scope_id,
    cell.people,
    cell.people < policy.threshold or cell.people_added between 1 and policy.threshold - 1 as is_hidden
  from cell
  cross join policy
  where cell.breakdown = 'all'
),

-- What a reader can work out: the people of each scope, and those that it adds to the scope before it.
component as (
  select
    cell.as_at,
    cell.area_code,
    cell.breakdown,
    cell.part,
    cell.value,
    cell.scope_position,
    sides.side,
    case when sides.side = 'in scope' then cell.people else cell.people_added end as people
  from cell
  cross join (values ('in scope'), ('added')) as sides (side)
  join scope_total
    on scope_total.as_at = cell.as_at
    and scope_total.area_code = cell.area_code
    and scope_total.scope_id = cell.scope_id
    and not scope_total.is_hidden
),

-- A value that is about few people is hidden from the first scope in which it is, in that scope and in all that hold it.
value_size as (
  select
    component.as_at,
    component.area_code,
    component.breakdown,
    component.part,
    component.value,
    max(component.people) as most,
    min(case
      when component.people between 1 and policy.threshold - 1 then component.scope_position
      when component.people = 0 and policy.zero_is = 'hidden' then component.scope_position
    end) as small_from
  from component
  cross join policy
  group by component.as_at, component.area_code, component.breakdown, component.part, component.value
),

-- The order in which values are hidden: those about few people, then the smallest.
placed as (
  select
    value_size.*,
    row_number() over (
      partition by value_size.as_at, value_size.area_code, value_size.breakdown, value_size.part
      order by coalesce(value_size.small_from, 1000), value_size.most, value_size.value
    ) as place,
    count(*) over (
      partition by value_size.as_at, value_size.area_code, value_size.breakdown, value_size.part
    ) as places
  from value_size
  where value_size.most > 0
    or value_size.small_from is not null
),

running as (
  select
    placed.as_at,
    placed.area_code,
    placed.breakdown,
    placed.part,
    placed.place,
    placed.places,
    component.scope_position,
    sum(component.people) over (
      partition by placed.as_at, placed.area_code, placed.breakdown, placed.part, component.scope_position, component.side
      order by placed.place
      rows between unbounded preceding and current row
    ) as people,
    sum(case when placed.small_from <= component.scope_position then 1 else 0 end) over (
      partition by placed.as_at, placed.area_code, placed.breakdown, placed.part, component.scope_position, component.side
    ) as small_ones
  from placed
  join component
    on component.as_at = placed.as_at
    and component.area_code = placed.area_code
    and component.breakdown = placed.breakdown
    and component.value = placed.value
),

enough as (
  select
    running.as_at,
    running.area_code,
    running.breakdown,
    running.part,
    running.scope_position,
    running.place,
    max(running.small_ones) as small_ones,
    max(running.places) as places,
    min(case when running.people = 0 or running.people >= policy.threshold then 1 else 0 end) as is_enough
  from running
  cross join policy
  group by running.as_at, running.area_code, running.breakdown, running.part, running.scope_position, running.place
),

last_of_scope as (
  select
    enough.as_at,
    enough.area_code,
    enough.breakdown,
    enough.part,
    enough.scope_position,
    case
      when max(enough.small_ones) = 0 then 0
      else coalesce(
        min(case when enough.is_enough = 1 and enough.place >= 2 and enough.place >= enough.small_ones then enough.place end),
        max(enough.places)
      )
    end as place
  from enough
  group by enough.as_at, enough.area_code, enough.breakdown, enough.part, enough.scope_position
),

-- What is hidden in a scope is hidden in every scope that holds it: else the difference would tell.
last_hidden as (
  select
    last_of_scope.as_at,
    last_of_scope.area_code,
    last_of_scope.breakdown,
    last_of_scope.part,
    last_of_scope.scope_position,
    max(last_of_scope.place) over (
      partition by last_of_scope.as_at, last_of_scope.area_code, last_of_scope.breakdown, last_of_scope.part
      order by last_of_scope.scope_position
    ) as place
  from last_of_scope
),

hidden_in_part as (
  select
    placed.as_at,
    placed.area_code,
    placed.breakdown,
    placed.value,
    last_hidden.scope_position
  from placed
  join last_hidden
    on last_hidden.as_at = placed.as_at
    and last_hidden.area_code = placed.area_code
    and last_hidden.breakdown = placed.breakdown
    and last_hidden.part = placed.part
  where placed.place <= last_hidden.place
),

-- Where a part had nothing left to hide beside its own small value, the whole breakdown is hidden.
hidden_component as (
  select
    hidden.as_at,
    hidden.area_code,
    hidden.breakdown,
    hidden.scope_position,
    component.side,
    count(*) as hidden_values,
    sum(component.people) as people
  from hidden_in_part as hidden
  join component
    on component.as_at = hidden.as_at
    and component.area_code = hidden.area_code
    and component.breakdown = hidden.breakdown
    and component.value = hidden.value
    and component.scope_position = hidden.scope_position
  group by hidden.as_at, hidden.area_code, hidden.breakdown, hidden.scope_position, component.side
),

hidden_breakdown as (
  select
    hidden_component.as_at,
    hidden_component.area_code,
    hidden_component.breakdown,
    min(hidden_component.scope_position) as from_position
  from hidden_component
  cross join policy
  where hidden_component.hidden_values = 1
    or hidden_component.people between 1 and policy.threshold - 1
  group by hidden_component.as_at, hidden_component.area_code, hidden_component.breakdown
),

judged as (
  select
    cell.*,
    total.people as total,
    total.is_hidden
      or hidden_in_part.value is not null
      or coalesce(hidden_breakdown.from_position <= cell.scope_position and cell.people > 0, false) as is_hidden
  from cell
  join scope_total as total
    on total.as_at = cell.as_at
    and total.area_code = cell.area_code
    and total.scope_id = cell.scope_id
  left join hidden_in_part
    on hidden_in_part.as_at = cell.as_at
    and hidden_in_part.area_code = cell.area_code
    and hidden_in_part.breakdown = cell.breakdown
    and hidden_in_part.value = cell.value
    and hidden_in_part.scope_position = cell.scope_position
  left join hidden_breakdown
    on hidden_breakdown.as_at = cell.as_at
    and hidden_breakdown.area_code = cell.area_code
    and hidden_breakdown.breakdown = cell.breakdown
),

-- The number whose value is not known is had from a share over the known: where one is hidden, so is the other.
known_total as (
  select
    judged.as_at,
    judged.area_code,
    judged.scope_id,
    judged.breakdown,
    sum(judged.people) as everybody,
    sum(case when known.is_unknown then 0 else judged.people end) as known,
    max(case when known.is_unknown and judged.is_hidden then 1 else 0 end) as is_unknown_hidden
  from judged
  join reference.workforce_breakdown as known
    on known.breakdown = judged.breakdown
    and known.value = judged.value
  group by judged.as_at, judged.area_code, judged.scope_id, judged.breakdown
)

select
  judged.area_code,
  judged.scope_id,
  judged.as_at,
  judged.breakdown,
  judged.value,
  scope.title as scope_title,
  known.breakdown_title,
  known.title as value_title,
  known.position,
  known.is_unknown,
  theme.title as theme,
  case when not judged.is_hidden then judged.people end as headcount,
  case
    when not judged.is_hidden and judged.breakdown <> 'outside_headcount' then cast(judged.assignments as bigint)
  end as assignments,
  case
    when not judged.is_hidden and judged.breakdown <> 'outside_headcount' then cast(round(judged.fte, 2) as decimal(12, 2))
  end as fte,
  case
    when not judged.is_hidden and judged.people_with_age >= policy.threshold
      then round(cast(1.0 * judged.years / nullif(judged.people_with_age, 0) as decimal(28, 12)), 1)
  end as average_age,
  case
    when not judged.is_hidden
      then round(cast(100.0 * judged.people / nullif(known_total.everybody, 0) as decimal(28, 12)), 1)
  end as share_of_all,
  case
    when not judged.is_hidden and not known.is_unknown and known_total.is_unknown_hidden = 0
      then round(cast(100.0 * judged.people / nullif(known_total.known, 0) as decimal(28, 12)), 1)
  end as share_of_known,
  case when judged.is_hidden then policy.status end as status,
  case when judged.is_hidden then 'about few people, or could give away a value that is' end as reason
from judged
cross join policy
join scope
  on scope.scope_id = judged.scope_id
join reference.workforce_breakdown as known
  on known.breakdown = judged.breakdown
  and known.value = judged.value
join known_total
  on known_total.as_at = judged.as_at
  and known_total.area_code = judged.area_code
  and known_total.scope_id = judged.scope_id
  and known_total.breakdown = judged.breakdown
left join reference.workforce_theme as theme
  on theme.theme_id = known.theme_id
