-- sample       hr_establishment_second_system
-- writes       inbox/hr-establishment/Establishment SAMPLE as at {as_at}.xlsx
-- title        Establishment of the invented council, like SAP might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 2

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Report details
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

-- sheet  Positions
-- above  Establishment: sample data, every person is invented
-- above
select
  post.post_ref as "Position",
  post.employer as "Personnel area text",
  service.second_system as "Organisational unit",
  post.fte as "Planned FTE",
  'Active' as "Position status",
  post.holder as "Holder",
from sample.staff_post as post
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = post.service
where post.as_at = last_day(getvariable('edition'))
order by post.post_ref
