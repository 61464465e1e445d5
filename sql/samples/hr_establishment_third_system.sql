-- sample       hr_establishment_third_system
-- writes       inbox/hr-establishment/Establishment_SAMPLE_{as_at}.csv
-- title        Establishment of the invented council, like Oracle or Unit4 might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 0

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  establishment
select
  post.post_ref as "Position Code",
  post.employer as "Legal Employer",
  service.third_system as "Department",
  post.fte as "Establishment FTE",
  post.holder as "Incumbent",
from sample.staff_post as post
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = post.service
where post.as_at = last_day(getvariable('edition'))
order by post.post_ref
