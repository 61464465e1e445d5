-- sample       hr_establishment_first_system
-- writes       inbox/hr-establishment/Establishment SAMPLE as at {as_at_in_words}.xlsx
-- title        Establishment of the invented council, like iTrent or ResourceLink might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 1

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Cover
-- without header
select
  line.text,
from (
  values
    (1, 'Establishment'),
    (2, 'As at ' || getvariable('as_at_in_words')),
    (3, 'SAMPLE DATA: invented figures, and every person is invented too.')
) as line (place, text)
order by line.place

-- sheet  Establishment
select
  post.post_ref as "Post reference",
  post.employer as "Employer",
  service.first_system as "Service",
  post.fte as "Budgeted FTE",
  'Established' as "Post status",
  post.holder as "Post holder",
from sample.staff_post as post
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = post.service
where post.as_at = last_day(getvariable('edition'))
order by post.post_ref
