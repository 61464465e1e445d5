-- sample       hr_training_third_system
-- writes       inbox/hr-training/Mandatory_training_SAMPLE_{as_at}.csv
-- title        Mandatory training of the invented council, like Oracle or Unit4 might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 0

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  training
select
  course.staff_number as "Person Number",
  course.first_name || ' ' || course.last_name as "Full name",
  course.email as "Work email",
  word.third_system as "Course Title",
  strftime(course.completed_on, '%d/%m/%Y') as "Date Completed",
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
