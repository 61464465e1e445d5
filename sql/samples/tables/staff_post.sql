-- table        staff_post
-- title        The establishment of the invented council at the end of each month

-- A post is there while somebody holds it, and for a while after: the posts of the latest leavers stand vacant, and some always do.
with

month as (
  select
    last_day(month.month)::date as as_at,
  from generate_series(
    getvariable('first_edition')::timestamp, getvariable('last_edition')::timestamp, interval 1 month
  ) as month (month)
),

held as (
  select
    month.as_at,
    assignment.post_ref,
    min(assignment.service) as service,
    sum(assignment.fte) as fte,
    min(assignment.employer) as employer,
    min(assignment.first_name || ' ' || assignment.last_name) as holder,
  from month
  join sample.staff_assignment as assignment
    on assignment.post_ref is not null
    and assignment.employed_from <= month.as_at
    and (assignment.left_on is null or assignment.left_on > month.as_at)
  group by month.as_at, assignment.post_ref
),

vacated as (
  select
    month.as_at,
    assignment.post_ref,
    assignment.service,
    assignment.fte,
    assignment.employer,
    null::varchar as holder,
  from month
  join sample.staff_assignment as assignment
    on assignment.population = 'adult_social_care'
    and assignment.left_on <= month.as_at
  qualify row_number() over (partition by month.as_at order by assignment.left_on desc, assignment.person) <= (
    select profile.people
    from sample.staff_profile as profile
    where profile.kind = 'posts' and profile.value = 'vacated'
  )
),

always_vacant as (
  select
    month.as_at,
    'P' || (90000 + case when profile.value = 'housing_vacant' then 1000 else 0 end + number.number)::varchar as post_ref,
    case
      when profile.value = 'housing_vacant' then 'housing'
      else list_extract(['older', 'learning', 'mental', 'therapy', 'provider', 'commissioning'], (1 + number.number % 6)::integer)
    end as service,
    list_extract([0.5, 0.8, 1.0, 1.0], (1 + hash(hash(getvariable('seed'), 'vacant', number.number)) % 4)::integer)::decimal(5, 4) as fte,
    area.area_name as employer,
    null::varchar as holder,
  from month
  cross join sample.staff_profile as profile
  cross join generate_series(1, 200) as number (number)
  join reference.area as area
    on area.area_code = getvariable('area')
  where profile.kind = 'posts'
    and profile.value in ('long_vacant', 'housing_vacant')
    and number.number <= profile.people
)

select
  post.as_at,
  post.post_ref,
  post.service,
  post.fte,
  post.employer,
  post.holder,
from (
  select * from held
  union all
  select * from vacated
  union all
  select * from always_vacant
) as post
