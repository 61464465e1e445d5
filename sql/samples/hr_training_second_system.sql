-- sample       hr_training_second_system
-- writes       inbox/hr-training/Mandatory training SAMPLE as at {as_at}.xlsx
-- title        Mandatory training of the invented council, like SAP might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 2

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Report details
-- without header
select
  line.text,
from (
  values
    (1, 'Mandatory training'),
    (2, 'As at ' || getvariable('as_at_in_words')),
    (3, 'SAMPLE DATA: invented figures, and every person is invented too.')
) as line (place, text)
order by line.place

-- sheet  Learning history
-- above  Mandatory training: sample data, every person is invented
-- above
select
  course.staff_number as "Personnel number",
  course.last_name || ', ' || course.first_name as "Employee name",
  course.email as "Email address",
  word.second_system as "Learning item",
  course.completed_on as "Completion date",
  (course.completed_on + to_months(course.refresh_months))::date as "Valid to",
from (
  select
    course.*,
    case
      when last_day(getvariable('edition')) >= course.employed_from + course.first_after_days
        then (
          course.employed_from + course.first_after_days
          + ((last_day(getvariable('edition')) - course.employed_from - course.first_after_days) // course.every_days * course.every_days)::integer
        )::date
    end as completed_on,
  from sample.staff_course as course
) as course
left join sample.staff_word as word
  on word.kind = 'course' and word.meaning = course.course_id
where course.employed_from <= last_day(getvariable('edition'))
  and (course.left_on is null or course.left_on > last_day(getvariable('edition')))
order by course.staff_number, course.course_id
