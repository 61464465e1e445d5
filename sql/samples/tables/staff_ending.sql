-- table        staff_ending
-- title        Every assignment of the invented people that has ended: with their leaving, or because they moved within the council

-- Each year some people who are still here left an assignment for another: they are no leavers.
with

moved as (
  select
    assignment.*,
    row_number() over (partition by year.years_ago order by hash(hash(assignment.chance, 'moved', year.years_ago))) as place,
    (
      last_day(getvariable('last_edition')) - to_months(12 * year.years_ago::integer)
      - to_days((hash(hash(assignment.chance, 'moved on', year.years_ago)) % 360)::integer)
    )::date as moved_on,
  from sample.staff_assignment as assignment
  cross join generate_series(0, 50) as year (years_ago)
  where assignment.population = 'adult_social_care'
    and assignment.left_on is null
    and assignment.assignment_number like '%-1'
    and year.years_ago < date_diff('month', getvariable('first_edition')::date, getvariable('last_edition')::date) // 12 + 2
    and assignment.employed_from < last_day(getvariable('last_edition')) - to_months(12 * (year.years_ago + 2)::integer)
)

select
  assignment.*,
from sample.staff_assignment as assignment
where assignment.left_on is not null
union all
select
  moved.* exclude (place, moved_on) replace (
    moved.staff_number || '-0' || (moved.moved_on - date '2000-01-01')::varchar as assignment_number,
    moved.moved_on as left_on,
    'internal_move' as leaving_reason
  ),
from moved
where moved.place <= (
  select profile.people
  from sample.staff_profile as profile
  where profile.kind = 'flow' and profile.value = 'internal_moves'
)
