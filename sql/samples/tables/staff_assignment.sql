-- table        staff_assignment
-- title        What the invented people hold: a post each, some two, some half of one

-- A second assignment is a small one beside a part-time one. Who shares a job holds half a post of somebody else's.
with

worker as (
  select
    person.*,
    person.population = 'adult_social_care' and person.left_on is null and person.contract = 'permanent' as may_have_more,
    row_number() over (
      order by
        person.population = 'adult_social_care' and person.left_on is null and person.contract = 'permanent' desc,
        person.employed_from,
        person.person
    ) as length_place,
  from sample.staff_person as person
),

share as (
  select
    max(case when profile.value = 'job_shares' then profile.people end) as job_shares,
    max(case when profile.value = 'second_assignments' then profile.people end) as second_assignments,
  from sample.staff_profile as profile
  where profile.kind = 'posts'
),

main as (
  select
    worker.*,
    1 as assignment,
    case
      when worker.population = 'casual' or worker.population = 'seconded_in' then null
      when worker.length_place <= share.job_shares then 'P' || (20000 + other.person)::varchar
      else 'P' || (20000 + worker.person)::varchar
    end as post_ref,
    case
      when worker.length_place <= 2 * share.job_shares then 0.5
      when worker.length_place <= 2 * share.job_shares + share.second_assignments then least(worker.fte, 0.6)
      else worker.fte
    end::decimal(5, 4) as assignment_fte,
  from worker
  cross join share
  left join worker as other
    on worker.length_place <= share.job_shares
    and other.length_place = worker.length_place + share.job_shares
),

second as (
  select
    worker.*,
    2 as assignment,
    'P' || (50000 + worker.person)::varchar as post_ref,
    0.2::decimal(5, 4) as assignment_fte,
  from worker
  cross join share
  where worker.length_place > 2 * share.job_shares
    and worker.length_place <= 2 * share.job_shares + share.second_assignments
)

select
  held.person,
  held.population,
  held.service,
  held.staff_number,
  held.staff_number || '-' || held.assignment::varchar as assignment_number,
  held.post_ref,
  held.assignment_fte as fte,
  held.contract,
  held.employed_from,
  held.left_on,
  held.leaving_reason,
  held.first_name,
  held.last_name,
  held.ni_number,
  held.born_on,
  held.address,
  held.postcode,
  held.email,
  held.sex,
  held.ethnicity,
  held.disability,
  area.area_name as employer,
  held.chance,
from (select * from main union all select * from second) as held
join reference.area as area
  on area.area_code = getvariable('area')
