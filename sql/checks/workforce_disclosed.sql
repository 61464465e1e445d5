-- stop: A published table about our own workforce shows a count of few people, or hides exactly one value of a breakdown whose total is shown. Do not publish; tell the owner of the query.
select 'workforce_profile' as in_table, profile.as_at, profile.scope_id, profile.breakdown, 'few people' as found
from marts.workforce_profile as profile
cross join (
  select policy.threshold
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_profile'
) as policy
where profile.headcount between 1 and policy.threshold - 1
union all
select 'workforce_profile', profile.as_at, profile.scope_id, profile.breakdown, 'one value hidden'
from marts.workforce_profile as profile
group by profile.as_at, profile.area_code, profile.scope_id, profile.breakdown
having count(*) > 1
  and count(profile.status) = 1
union all
select 'workforce_rate', rate.as_at, rate.scope_id, rate.definition_id, 'few people'
from marts.workforce_rate as rate
join reference.workforce_rate_definition as definition
  on definition.definition_id = rate.definition_id
cross join (
  select policy.threshold
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_rate'
) as policy
where definition.numerator_is_people
  and definition.metric in ('leaver', 'starter', 'training')
  and rate.numerator between 1 and policy.threshold - 1
