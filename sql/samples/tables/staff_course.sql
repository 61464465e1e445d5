-- table        staff_course
-- title        Mandatory courses of the invented people: how often each comes back to them
select
  assignment.staff_number,
  assignment.first_name,
  assignment.last_name,
  assignment.email,
  assignment.employed_from,
  assignment.left_on,
  course.course_id,
  course.refresh_months,
  (course.refresh_months * 30.4 * (80 + hash(hash(assignment.chance, 'course', course.course_id)) % 30) / 100)::integer as every_days,
  (hash(hash(assignment.chance, 'first course', course.course_id)) % 400)::integer as first_after_days,
from sample.staff_assignment as assignment
cross join reference.mandatory_course as course
where assignment.assignment_number like '%-1'
  and assignment.contract not in ('casual', 'seconded_in')
  and assignment.population <> 'outside'
