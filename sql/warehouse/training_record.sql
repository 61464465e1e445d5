-- warehouse    training_record
-- one row per  edition, staff_ref, course_id
-- title        Every mandatory course required of our own staff, and whether it is in date at the as-at date
-- owner        performance-and-insight
-- kept by      edition
-- restricted   a row is a person's
-- beware       A course without a completed date was not completed. Where the extract gives no expiry, the course holds for its refresh_months; a course without them never expires. It holds through the day it expires.
--              Where a person has several lines for a course, the last completion by the as-at date counts. is_ours: the person is in the headcount at the as-at date.
with

newest as (
  select
    printed.*,
  from staging.hr_training as printed
  join log.file as file
    on file.file_id = printed._file_id
  qualify file.revision = max(file.revision) over (partition by printed.edition)
),

mapped as (
  select
    newest.*,
    course.meaning as course_id,
    case when newest.completed_on <= newest.edition then newest.completed_on end as known_completed_on,
    case
      when newest.expires_on is not null then newest.expires_on
      else (newest.completed_on + to_months(mandatory_course.refresh_months))::date
    end as known_expires_on,
  from newest
  left join reference.hr_word as course
    on course.kind = 'course' and course.word = lower(newest.course)
  left join reference.mandatory_course as mandatory_course
    on mandatory_course.course_id = course.meaning
),

last_line as (
  select
    mapped.*,
  from mapped
  qualify row_number() over (
    partition by mapped.edition, mapped.staff_ref, coalesce(mapped.course_id, mapped.course)
    order by mapped.known_completed_on desc nulls last, mapped.known_expires_on desc nulls last, mapped._row
  ) = 1
),

ours as (
  select distinct
    assignment.edition,
    assignment.staff_ref,
  from warehouse.staff_assignment as assignment
  where assignment.in_headcount
)

select
  last_line.edition,
  last_line.staff_ref,
  coalesce(last_line.course_id, 'unknown: row ' || last_line._row) as course_id,
  last_line.known_completed_on as completed_on,
  case when last_line.known_completed_on is not null then last_line.known_expires_on end as expires_on,
  last_line.known_completed_on is not null
    and coalesce(last_line.known_expires_on >= last_line.edition, true) as is_compliant,
  ours.staff_ref is not null as is_ours,
  case when last_line.course_id is null then 'course' end as words_that_decide_unread,
  last_line._file_id as file_id,
  last_line._sheet as sheet,
  last_line._row as row,
from last_line
left join ours
  on ours.edition = last_line.edition
  and ours.staff_ref = last_line.staff_ref
