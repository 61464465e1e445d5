-- warehouse    staff_member
-- one row per  edition, scope_id, staff_ref
-- title        Every one of our own staff at an as-at date, once in each scope, with what they hold there
-- owner        performance-and-insight
-- kept by      edition
-- restricted   a row is a person
-- beware       A person is described by their main assignment, whatever the scope: one in the headcount before one that is not, then the largest.
--              is_added: in no scope that comes before this one. assignments and fte count what is in the headcount and in the scope.
with

placed as (
  select
    assignment.*,
    scope.scope_id,
    scope.position,
    min(scope.position) over (partition by assignment.edition, assignment.staff_ref) as first_position,
    min(case when assignment.in_headcount then scope.position end)
      over (partition by assignment.edition, assignment.staff_ref) as first_position_in_headcount,
    first_value(assignment.assignment_ref) over (
      partition by assignment.edition, assignment.staff_ref
      order by assignment.in_headcount desc, assignment.fte desc nulls last, assignment.assignment_ref
    ) as main_assignment_ref,
  from warehouse.staff_assignment as assignment
  join reference.workforce_scope as scope
    on scope.service_group = assignment.service_group
  where assignment.area_code is not null
),

held as (
  select
    placed.edition,
    placed.scope_id,
    placed.staff_ref,
    max(placed.position) as position,
    bool_or(placed.in_headcount) as in_headcount,
    max(placed.first_position) as first_position,
    max(placed.first_position_in_headcount) as first_position_in_headcount,
    max(placed.main_assignment_ref) as main_assignment_ref,
    count(*) filter (where placed.in_headcount) as assignments,
    sum(placed.counted_fte) filter (where placed.in_headcount) as fte,
    sum(placed.fte) filter (where placed.in_headcount) as contracted_fte,
    min(placed.employed_from) as employed_from,
  from placed
  group by placed.edition, placed.scope_id, placed.staff_ref
)

select
  held.edition,
  held.scope_id,
  held.staff_ref,
  main.area_code,
  held.in_headcount,
  case
    when held.in_headcount then held.position = held.first_position_in_headcount
    else held.position = held.first_position
  end as is_added,
  held.in_headcount and main.is_permanent_or_temporary as is_permanent_or_temporary,
  held.assignments,
  held.fte,
  held.employed_from,
  date_sub('year', held.employed_from, held.edition) as years_of_service,
  case
    when held.contracted_fte >= 1 then 'full_time'
    when held.contracted_fte > 0 then 'part_time'
    else 'unknown'
  end as working_time,
  main.contract_kind,
  main.sex,
  coalesce(main.age_band, 'unknown') as age_band,
  main.age_years,
  main.ethnicity_group,
  main.disability,
  main.file_id,
  main.sheet,
  main.row,
from held
join warehouse.staff_assignment as main
  on main.edition = held.edition
  and main.assignment_ref = held.main_assignment_ref
