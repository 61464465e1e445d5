-- attack       cell
-- one row per  cell
-- title        What a reader is told of each count of our own staff: between which numbers it lies
-- beware       Reads what is published and nothing else, the policy with it. place never holds a count. is_sought: whether it may be about few people, so that nobody may know it to within fewer than least_possible numbers.
--              told says what is printed: where two versions print the same of a cell, the attacker takes it for the same number.
--              Cells that are not printed are sought too: what a scope adds to the one before it, who left by one definition and not by another, whose training is not in date.
with

profile as (
  select
    profile.*,
    profile.area_code || '|' || profile.as_at as block,
    profile.scope_id || '|' || profile.area_code || '|' || profile.as_at || '|' || profile.breakdown || '|' || profile.value as name,
    policy.threshold,
    policy.rounding_base,
    policy.least_possible,
    policy.status as hidden_as,
  from marts.workforce_profile as profile
  join reference.disclosure_policy as policy
    on policy.table_name = 'marts.workforce_profile'
),

headcount as (
  select
    'headcount|' || profile.name as cell,
    profile.block,
    profile.scope_id,
    'marts.workforce_profile' as table_name,
    'headcount of ' || profile.scope_id || ', ' || profile.as_at || ', ' || profile.breakdown || ' ' || profile.value as place,
    case
      when profile.reason = 'about few people' then 1
      when profile.reason = 'the rest would tell who are few' then profile.threshold
      when profile.headcount is null or profile.headcount = 0 then 0
      else greatest(profile.threshold, profile.headcount - profile.rounding_base // 2)
    end as least,
    case
      when profile.reason = 'about few people' then profile.threshold - 1
      when profile.headcount is null then null
      when profile.headcount = 0 then 0
      else profile.headcount + (profile.rounding_base + 1) // 2 - 1
    end as most,
    profile.status is not null as is_sought,
    profile.threshold,
    profile.least_possible,
    coalesce(profile.reason, profile.headcount::varchar) as told,
    profile.breakdown || '|' || profile.value as what,
  from profile
),

assignments as (
  select
    'assignments|' || profile.name as cell,
    profile.block,
    'marts.workforce_profile' as table_name,
    'assignments' as place,
    case
      when profile.assignments is null or profile.assignments = 0 then 0
      else greatest(profile.threshold, profile.assignments - profile.rounding_base // 2)
    end as least,
    case when profile.assignments = 0 then 0 else profile.assignments + (profile.rounding_base + 1) // 2 - 1 end as most,
    false as is_sought,
    profile.threshold,
    profile.least_possible,
    coalesce(profile.assignments::varchar, 'nothing') as told,
  from profile
  where profile.breakdown <> 'outside_headcount'
),

rate as (
  select
    rate.area_code,
    rate.as_at,
    rate.scope_id,
    rate.definition_id,
    rate.subject,
    rate.numerator,
    rate.denominator,
    rate.status,
    'marts.workforce_rate' as table_name,
  from marts.workforce_rate as rate
  union all
  select
    result.area_code,
    result.period_end,
    (select arg_min(scope.scope_id, scope.position) from reference.workforce_scope as scope),
    measure.code,
    result.cohort,
    result.numerator,
    result.denominator,
    result.status,
    'measures.local_workforce',
  from measures.local_workforce as result
  join reference.measure as measure
    on measure.measure_id = result.measure_id
),

mention as (
  select
    rate.*,
    sides.side,
    case
      when sides.side = 'numerator' then definition.numerator_count
      when definition.denominator_is = 'average' then 'average of ' || definition.denominator_count
      else definition.denominator_count
    end as count_id,
    case when sides.side = 'denominator' and not definition.denominator_by_subject then 'all' else rate.subject end as counted,
    case when sides.side = 'numerator' then rate.numerator else rate.denominator end as shown,
    case when sides.side = 'numerator' then definition.numerator_is_people else definition.denominator_is_people end as is_rounded,
  from rate
  join reference.workforce_rate_definition as definition
    on definition.definition_id = rate.definition_id
  cross join (values ('numerator'), ('denominator')) as sides (side)
  where rate.status is distinct from '[x]'
),

-- The counts that are numbers of people; the others are days, posts and full-time equivalents.
people_count as (
  select distinct
    mention.count_id,
  from mention
  where regexp_matches(mention.count_id, '^(headcount|permanent_and_temporary$|leavers|starters|training)')
),

counted as (
  select
    'count|' || mention.scope_id || '|' || mention.area_code || '|' || mention.as_at || '|' || mention.count_id || '|' || mention.counted as cell,
    mention.area_code || '|' || mention.as_at as block,
    mention.scope_id,
    min(mention.table_name) as table_name,
    mention.count_id || ' of ' || mention.scope_id || ', ' || mention.as_at || ', ' || mention.counted as place,
    max(case
      when mention.shown is null or mention.shown = 0 then 0
      when people_count.count_id is not null then greatest(policy.threshold, mention.shown - policy.rounding_base // 2)
      when mention.is_rounded then mention.shown - policy.rounding_base / 2
      else mention.shown - 0.005
    end) as least,
    min(case
      when mention.shown = 0 then 0
      when people_count.count_id is not null then mention.shown + (policy.rounding_base + 1) // 2 - 1
      when mention.is_rounded then mention.shown + policy.rounding_base / 2
      else mention.shown + 0.005
    end) as most,
    bool_and(mention.shown is null) and max(people_count.count_id) is not null as is_sought,
    max(policy.threshold) as threshold,
    max(policy.least_possible) as least_possible,
    coalesce(max(mention.shown)::varchar, 'nothing') as told,
    mention.count_id || '|' || mention.counted as what,
    max(people_count.count_id) is not null as is_people,
  from mention
  join reference.disclosure_policy as policy
    on policy.table_name = mention.table_name
  left join people_count
    on people_count.count_id = mention.count_id
  group by mention.scope_id, mention.area_code, mention.as_at, mention.count_id, mention.counted
),

people as (
  select headcount.cell, headcount.block, headcount.scope_id, headcount.table_name, headcount.place, headcount.threshold, headcount.least_possible, headcount.what
  from headcount
  union all
  select counted.cell, counted.block, counted.scope_id, counted.table_name, counted.place, counted.threshold, counted.least_possible, counted.what
  from counted
  where counted.is_people
    and counted.what not like 'average%'
),

scope as (
  select distinct
    scope.scope_id,
    scope.position,
  from reference.workforce_scope as scope
),

-- What is not printed and could be had by taking one number from another.
difference as (
  select
    'added|' || wider.cell as cell,
    wider.block,
    wider.table_name,
    'what it adds to the scope before it: ' || wider.place as place,
    wider.threshold,
    wider.least_possible,
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
    part.table_name,
    'those of ' || whole.what || ' who are not among ' || part.place,
    part.threshold,
    part.least_possible,
  from people as part
  join people as whole
    on whole.block = part.block
    and whole.scope_id = part.scope_id
    and whole.what = replace(
      replace(part.what, '_permanent_and_temporary|', '|'), 'training_compliant|', 'training_required|')
    and whole.what <> part.what
)

select headcount.cell, headcount.block, headcount.table_name, headcount.place, headcount.least::double as least, headcount.most::double as most, headcount.is_sought, headcount.threshold, headcount.least_possible, headcount.told
from headcount
union all
select assignments.cell, assignments.block, assignments.table_name, assignments.place, assignments.least, assignments.most, assignments.is_sought, assignments.threshold, assignments.least_possible, assignments.told
from assignments
union all
select counted.cell, counted.block, counted.table_name, counted.place, counted.least, counted.most, counted.is_sought, counted.threshold, counted.least_possible, counted.told
from counted
union all
select difference.cell, difference.block, difference.table_name, difference.place, 0, null, true, difference.threshold, difference.least_possible, 'nothing'
from difference
