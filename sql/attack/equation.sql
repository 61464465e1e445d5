-- attack       equation
-- one row per  equation, cell
-- title        How the counts of our own staff hang together: each equation says between which numbers the sum of its cells, each times its factor, lies
-- beware       What is not here the attacker does not try: who adds a total, a breakdown, a rate or a table about the same people adds it. Reads what is published and nothing else.
--              Not used: average ages, since one person more or less in a rounded count is worth half a century; full-time equivalents and days, which count no people.
with

profile as (
  select
    profile.*,
    profile.area_code || '|' || profile.as_at as block,
    profile.scope_id || '|' || profile.area_code || '|' || profile.as_at || '|' as place,
    profile.scope_id || '|' || profile.area_code || '|' || profile.as_at || '|' || profile.breakdown || '|' || profile.value as name,
  from marts.workforce_profile as profile
),

-- The values of a breakdown are its total.
breakdown as (
  select
    'total of ' || kind.kind || profile.place || profile.breakdown as equation,
    profile.block,
    kind.kind || profile.name as cell,
    1 as factor,
    0 as least,
    0 as most,
  from profile
  cross join (values ('headcount|'), ('assignments|')) as kind (kind)
  where profile.breakdown not in ('all', 'outside_headcount')
  union all
  select
    'total of ' || kind.kind || profile.place || other.breakdown,
    profile.block,
    kind.kind || profile.name,
    -1,
    0,
    0,
  from profile
  cross join (values ('headcount|'), ('assignments|')) as kind (kind)
  join (select distinct other.place, other.breakdown from profile as other) as other
    on other.place = profile.place
    and other.breakdown not in ('all', 'outside_headcount')
  where profile.breakdown = 'all'
),

-- Age bands are parts of age groups.
age_part as (
  select
    groups.value as group_value,
    band.value as band_value,
  from reference.workforce_breakdown as groups
  join reference.workforce_breakdown as band
    on groups.is_unknown and band.is_unknown
    or band.from_years >= groups.from_years and coalesce(band.below_years, 1000) <= coalesce(groups.below_years, 1000)
  where groups.breakdown = 'age_group'
    and band.breakdown = 'age_band'
),

age as (
  select
    'ages of ' || profile.place || age_part.group_value as equation,
    profile.block,
    'headcount|' || profile.name as cell,
    1 as factor,
    0 as least,
    0 as most,
  from age_part
  join profile
    on profile.breakdown = 'age_band'
    and profile.value = age_part.band_value
  union all
  select
    'ages of ' || profile.place || profile.value,
    profile.block,
    'headcount|' || profile.name,
    -1,
    0,
    0,
  from profile
  where profile.breakdown = 'age_group'
),

-- Nobody is without an assignment.
held as (
  select
    'held by ' || profile.name as equation,
    profile.block,
    kind.kind || profile.name as cell,
    kind.factor,
    0 as least,
    null as most,
  from profile
  cross join (values ('headcount|', -1), ('assignments|', 1)) as kind (kind, factor)
  where profile.breakdown <> 'outside_headcount'
),

-- A share, before it was rounded to one decimal, lay within half a tenth: 100 x count is so many times the count of the base.
share as (
  select
    profile.*,
    'share of all' as share,
    profile.share_of_all as per_cent,
  from profile
  where profile.breakdown <> 'all'
    and profile.share_of_all is not null
  union all
  select
    profile.*,
    'share of the known',
    profile.share_of_known,
  from profile
  where profile.breakdown <> 'all'
    and profile.share_of_known is not null
),

share_side as (
  select
    share.share || sides.side || share.name as equation,
    share.block,
    'headcount|' || base.name as cell,
    case when base.value = share.value then 100 else 0 end - (share.per_cent + sides.half) as factor,
    case when sides.half < 0 then 0 end as least,
    case when sides.half > 0 then 0 end as most,
  from share
  cross join (values (' at least ', -0.05), (' at most ', 0.05)) as sides (side, half)
  join profile as base
    on base.place = share.place
    and base.breakdown = share.breakdown
    and (share.share = 'share of all' or not base.is_unknown)
),

rate as (
  select
    rate.area_code || '|' || rate.as_at as block,
    'count|' || rate.scope_id || '|' || rate.area_code || '|' || rate.as_at || '|' as place,
    rate.scope_id || '|' || rate.area_code || '|' || rate.as_at || '|' as profile_place,
    rate.definition_id || ' ' || rate.subject as called,
    definition.numerator_count || '|' || rate.subject as numerator,
    case when definition.denominator_is = 'average' then 'average of ' else '' end || definition.denominator_count
      || '|' || case when definition.denominator_by_subject then rate.subject else 'all' end as denominator,
    rate.rate,
    0.5 / power(10, rate.decimals) as half,
    definition.multiplier,
  from marts.workforce_rate as rate
  join reference.workforce_rate_definition as definition
    on definition.definition_id = rate.definition_id
  where rate.status is distinct from '[x]'
),

rate_side as (
  select
    'rate ' || rate.place || rate.called || sides.side as equation,
    rate.block,
    rate.place || parts.cell as cell,
    case when parts.cell = rate.numerator then rate.multiplier else -(rate.rate + sides.sign * rate.half) end as factor,
    case when sides.sign < 0 then 0 end as least,
    case when sides.sign > 0 then 0 end as most,
  from rate
  cross join (values (' at least', -1), (' at most', 1)) as sides (side, sign)
  cross join lateral (select unnest([rate.numerator, rate.denominator]) as cell) as parts
  where rate.rate is not null
),

counted as (
  select distinct
    rate.block,
    rate.place,
    rate.profile_place,
    unnest([rate.numerator, rate.denominator]) as what,
  from rate
),

-- The headcount of the rates is the profile's; permanent and temporary staff are so by their contracts.
same_people as (
  select
    'people of ' || counted.place || counted.what as equation,
    counted.block,
    counted.place || counted.what as cell,
    -1 as factor,
    0 as least,
    0 as most,
  from counted
  where counted.what in ('headcount|all', 'permanent_and_temporary|all')
  union all
  select
    'people of ' || counted.place || counted.what,
    counted.block,
    'headcount|' || profile.name,
    1,
    0,
    0,
  from counted
  join profile
    on profile.place = counted.profile_place
  left join reference.contract_kind as contract_kind
    on contract_kind.contract_kind = profile.value
    and profile.breakdown = 'contract_kind'
  where counted.what = 'headcount|all' and profile.breakdown = 'all'
    or counted.what = 'permanent_and_temporary|all' and contract_kind.is_permanent_or_temporary
),

-- Posts that nobody holds are added to people in one base.
with_vacancies as (
  select
    'with vacancies ' || counted.place as equation,
    counted.block,
    counted.place || counted.what as cell,
    case when counted.what = 'permanent_and_temporary_and_vacant|all' then -1 else 1 end as factor,
    0 as least,
    0 as most,
  from counted
  where counted.what in ('permanent_and_temporary_and_vacant|all', 'permanent_and_temporary|all', 'vacant_posts|all')
  qualify count(*) over (partition by counted.place) = 3
),

people as (
  select profile.block, profile.scope_id, 'headcount|' || profile.name as cell, profile.breakdown || '|' || profile.value as what
  from profile
  union all
  select counted.block, split_part(counted.place, '|', 2), counted.place || counted.what, counted.what
  from counted
  where regexp_matches(counted.what, '^(headcount|permanent_and_temporary\||leavers|starters|training)')
),

scope as (
  select distinct
    scope.scope_id,
    scope.position,
  from reference.workforce_scope as scope
),

pair as (
  select
    'added|' || wider.cell as difference,
    wider.block,
    wider.cell as whole,
    narrower.cell as part,
  from people as wider
  join scope
    on scope.scope_id = wider.scope_id
  join scope as earlier
    on earlier.position = scope.position - 1
  join people as narrower
    on narrower.block = wider.block
    and narrower.what = wider.what
    and narrower.scope_id = earlier.scope_id
  union all
  select
    'rest|' || part.cell,
    part.block,
    whole.cell,
    part.cell,
  from people as part
  join people as whole
    on whole.block = part.block
    and whole.scope_id = part.scope_id
    and whole.what = replace(
      replace(part.what, '_permanent_and_temporary|', '|'), 'training_compliant|', 'training_required|')
    and whole.what <> part.what
),

difference as (
  select
    pair.difference as equation,
    pair.block,
    parts.cell,
    parts.factor,
    0 as least,
    0 as most,
  from pair
  cross join lateral (values (pair.whole, 1), (pair.part, -1), (pair.difference, -1)) as parts (cell, factor)
),

every_part as (
  select * from breakdown
  union all
  select * from age
  union all
  select * from held
  union all
  select * from share_side
  union all
  select * from rate_side
  union all
  select * from same_people
  union all
  select * from with_vacancies
  union all
  select * from difference
)

select
  every_part.equation,
  every_part.block,
  every_part.cell,
  every_part.factor::double as factor,
  every_part.least::double as least,
  every_part.most::double as most,
from every_part
