-- mart         workforce_profile
-- one row per  area_code, scope_id, as_at, breakdown, value
-- title        Our own staff at an as-at date: how many people, assignments and full-time equivalents, and who they are
-- owner        performance-and-insight
-- discloses    by reference.disclosure_policy counts are rounded, those of few people hidden, and with them what would tell them; sql/attack tries to find them out
-- beware       headcount is people, assignments what they hold (one person may hold several), fte the sum of their full-time equivalents. Casual and agency staff and people seconded in are not in the headcount: they are the breakdown outside_headcount, where headcount means people.
--              Not known is always a row of its own. share_of_all is over everybody, share_of_known over those whose value is known: say which one you quote.
--              Counts are rounded to the base of reference.disclosure_policy, so parts need not add up to their total; shares and the average age are worked out from exact counts.
--              [c]: hidden, never zero: 1 to 4 people; or one value more, where the rest of its breakdown would otherwise tell those. fte is empty where it is less than 5.
--              A share is empty in a breakdown of which a value is hidden, and in a scope that adds 1 to 4 people of a value to the scope before it.
with

policy as (
  select
    policy.threshold,
    policy.rounding_base,
    policy.least_possible,
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

-- A scope that is, or adds to the one before it, too few people is hidden whole.
scope_total as (
  select
    cell.as_at,
    cell.area_code,
    cell.scope_id,
    cell.people < policy.threshold or cell.people_added between 1 and policy.threshold - 1 as is_hidden
  from cell
  cross join policy
  where cell.breakdown = 'all'
),

-- What a reader is told of each value: a rounded count, which leaves the numbers from least to most, or that it is about few people.
told as (
  select
    cell.*,
    cell.people between 1 and policy.threshold - 1 or cell.people = 0 and policy.zero_is = 'hidden' as is_few,
    cell.people_added between 1 and policy.threshold - 1 as adds_few,
    floor((cell.people + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as rounded,
    case
      when cell.people = 0 then 0
      else greatest(
          policy.threshold,
          floor((cell.people + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base - floor(policy.rounding_base / 2.0)
        )
    end as lowest,
    case
      when cell.people = 0 then 0
      else floor((cell.people + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base + ceil(policy.rounding_base / 2.0) - 1
    end as highest
  from cell
  cross join policy
),

-- How much less and more than it is a reader may think a value to be: a scope has no fewer of it than the one before it, and no more than the next.
bounded as (
  select
    told.*,
    least(told.people - told.lowest, told.people_added) as room_below,
    least(
      told.highest - told.people,
      coalesce(
        lead(told.people_added) over (
          partition by told.as_at, told.area_code, told.breakdown, told.part, told.value
          order by told.scope_position
        ),
        told.highest - told.people
      )
    ) as room_above
  from told
),

-- Values that add up to something: a breakdown to the total of its scope, a part of it to what another breakdown or a rate may show.
set_of_values as (
  select bounded.*, 'whole breakdown' as set_id
  from bounded
  where bounded.breakdown not in ('all', 'outside_headcount')
  union all
  select bounded.*, bounded.part as set_id
  from bounded
  where bounded.breakdown not in ('all', 'outside_headcount')
),

-- Who knew the exact total of a set would know that its few are between so many; that must leave each of them several numbers.
set_bounds as (
  select
    member.as_at,
    member.area_code,
    member.scope_id,
    member.breakdown,
    member.set_id,
    sum(case when member.is_few then 1 else 0 end) as few_values,
    sum(case when member.is_few then member.people else 0 end) as few_people,
    sum(case when member.is_few then 0 else member.room_above end) as room_above,
    sum(case when member.is_few then 0 else member.room_below end) as room_below
  from set_of_values as member
  group by member.as_at, member.area_code, member.scope_id, member.breakdown, member.set_id
),

-- Where it does not, the smallest value that is large enough is hidden too.
complement as (
  select
    member.as_at,
    member.area_code,
    member.scope_id,
    member.breakdown,
    member.value,
    row_number() over (
      partition by member.as_at, member.area_code, member.scope_id, member.breakdown, member.set_id
      order by
        case when member.people >= policy.threshold + policy.least_possible then 1 else 2 end,
        member.people,
        member.value
    ) as place
  from set_bounds
  cross join policy
  join set_of_values as member
    on member.as_at = set_bounds.as_at
    and member.area_code = set_bounds.area_code
    and member.scope_id = set_bounds.scope_id
    and member.breakdown = set_bounds.breakdown
    and member.set_id = set_bounds.set_id
    and member.people >= policy.threshold
  where set_bounds.few_values > 0
    and (
      set_bounds.few_people + set_bounds.room_below < set_bounds.few_values - 1 + policy.least_possible
      or set_bounds.few_people - set_bounds.room_above > (policy.threshold - 1) * set_bounds.few_values + 1 - policy.least_possible
    )
),

-- A shown value to which the scope adds few people: who knew the scope before it exactly, and how many are added to the set, could tell how few.
added_few as (
  select
    member.as_at,
    member.area_code,
    member.scope_id,
    member.breakdown,
    member.value,
    greatest(
      member.people_added - member.room_below,
      member.people_added - set_bounds.room_above + member.room_above
    ) as lowest,
    least(
      member.people_added + member.room_above,
      member.people_added + set_bounds.room_below - member.room_below
    ) as highest
  from set_of_values as member
  join set_bounds
    on set_bounds.as_at = member.as_at
    and set_bounds.area_code = member.area_code
    and set_bounds.scope_id = member.scope_id
    and set_bounds.breakdown = member.breakdown
    and set_bounds.set_id = member.set_id
  where member.adds_few
    and not member.is_few
),

hidden_too as (
  select complement.as_at, complement.area_code, complement.scope_id, complement.breakdown, complement.value
  from complement
  where complement.place = 1
  union
  select added_few.as_at, added_few.area_code, added_few.scope_id, added_few.breakdown, added_few.value
  from added_few
  cross join policy
  where added_few.lowest >= 1
    and added_few.highest < policy.threshold
    -- one number to spare: rates about the same people tell a little of it too
    and added_few.highest - added_few.lowest + 1 <= policy.least_possible
),

judged as (
  select
    told.*,
    total.is_hidden or told.is_few or hidden_too.value is not null as is_hidden,
    total.is_hidden as is_hidden_whole
  from told
  join scope_total as total
    on total.as_at = told.as_at
    and total.area_code = told.area_code
    and total.scope_id = told.scope_id
  left join hidden_too
    on hidden_too.as_at = told.as_at
    and hidden_too.area_code = told.area_code
    and hidden_too.scope_id = told.scope_id
    and hidden_too.breakdown = told.breakdown
    and hidden_too.value = told.value
),

-- Shares tell more than rounded counts do.
breakdown_total as (
  select
    judged.as_at,
    judged.area_code,
    judged.scope_id,
    judged.breakdown,
    sum(judged.people) as everybody,
    sum(case when known.is_unknown then 0 else judged.people end) as known,
    max(case when judged.is_hidden or judged.adds_few then 1 else 0 end) = 0 as shows_shares
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
  case when not judged.is_hidden then cast(judged.rounded as bigint) end as headcount,
  case
    when not judged.is_hidden and judged.breakdown <> 'outside_headcount'
      then cast(floor((judged.assignments + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as bigint)
  end as assignments,
  case
    when not judged.is_hidden
      and judged.breakdown <> 'outside_headcount'
      and (judged.fte = 0 or judged.fte >= policy.threshold)
      then cast(floor((judged.fte + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as decimal(12, 2))
  end as fte,
  case
    when not judged.is_hidden and judged.people_with_age >= policy.threshold
      then round(cast(1.0 * judged.years / nullif(judged.people_with_age, 0) as decimal(28, 12)), 1)
  end as average_age,
  case
    when not judged.is_hidden and breakdown_total.shows_shares
      then round(cast(100.0 * judged.people / nullif(breakdown_total.everybody, 0) as decimal(28, 12)), 1)
  end as share_of_all,
  case
    when not judged.is_hidden and breakdown_total.shows_shares and not known.is_unknown
      then round(cast(100.0 * judged.people / nullif(breakdown_total.known, 0) as decimal(28, 12)), 1)
  end as share_of_known,
  case when judged.is_hidden then policy.status end as status,
  case
    when judged.is_hidden and judged.is_few then 'about few people'
    when judged.is_hidden_whole then 'the scope is, or adds, few people'
    when judged.is_hidden then 'the rest would tell who are few'
  end as reason
from judged
cross join policy
join scope
  on scope.scope_id = judged.scope_id
join reference.workforce_breakdown as known
  on known.breakdown = judged.breakdown
  and known.value = judged.value
join breakdown_total
  on breakdown_total.as_at = judged.as_at
  and breakdown_total.area_code = judged.area_code
  and breakdown_total.scope_id = judged.scope_id
  and breakdown_total.breakdown = judged.breakdown
left join reference.workforce_theme as theme
  on theme.theme_id = known.theme_id
