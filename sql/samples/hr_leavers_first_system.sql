-- sample       hr_leavers_first_system
-- writes       inbox/hr-leavers/Leavers SAMPLE as at {as_at_in_words}.xlsx
-- title        Leavers of the invented council, like iTrent or ResourceLink might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 1

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Cover
-- without header
select
  line.text,
from (
  values
    (1, 'Leavers'),
    (2, 'As at ' || getvariable('as_at_in_words')),
    (3, 'SAMPLE DATA: invented figures, and every person is invented too.')
) as line (place, text)
order by line.place

-- sheet  Leavers
select
  assignment.staff_number as "Person reference",
  assignment.assignment_number as "Occupancy reference",
  assignment.first_name as "Forename",
  assignment.last_name as "Surname",
  assignment.ni_number as "NI number",
  assignment.employer as "Employer",
  service.first_system as "Service",
  contract.first_system as "Contract type",
  assignment.employed_from as "Employment start date",
  assignment.left_on as "Leaving date",
  leaving.first_system as "Leaving reason",
from sample.staff_ending as assignment
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = assignment.service
left join sample.staff_word as contract
  on contract.kind = 'contract' and contract.meaning = assignment.contract
left join sample.staff_word as leaving
  on leaving.kind = 'leaving' and leaving.meaning = assignment.leaving_reason
where assignment.left_on <= last_day(getvariable('edition'))
  and assignment.left_on > last_day(getvariable('edition')) + 1 - to_months(12) - interval 1 day
order by assignment.left_on, assignment.staff_number, assignment.assignment_number
