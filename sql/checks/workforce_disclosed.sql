-- stop: A published table about our own workforce shows a count of few people, or one that is not rounded. Do not publish; tell the owner of the query.
select 'workforce_profile' as in_table, profile.as_at, profile.scope_id, profile.breakdown, 'few people' as found
from marts.workforce_profile as profile
cross join (
  select policy.threshold
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_profile'
) as policy
where profile.headcount between 1 and policy.threshold - 1
union all
select 'workforce_profile', profile.as_at, profile.scope_id, profile.breakdown, 'not rounded'
from marts.workforce_profile as profile
cross join (
  select policy.rounding_base
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_profile'
) as policy
where mod(profile.headcount, policy.rounding_base) <> 0
union all
select 'workforce_rate', rate.as_at, rate.scope_id, rate.definition_id, 'few people, or not rounded'
from marts.workforce_rate as rate
join reference.workforce_rate_definition as definition
  on definition.definition_id = rate.definition_id
cross join (
  select policy.threshold, policy.rounding_base
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_rate'
) as policy
where definition.numerator_is_people
  and (rate.numerator > 0 and rate.numerator < policy.threshold or mod(rate.numerator, policy.rounding_base) <> 0)
