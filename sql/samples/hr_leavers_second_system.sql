-- sample       hr_leavers_second_system
-- writes       inbox/hr-leavers/Leavers SAMPLE as at {as_at}.xlsx
-- title        Leavers of the invented council, like SAP might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 2

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Report details
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

-- sheet  Leavings
-- above  Leavers: sample data, every person is invented
-- above
select
  assignment.staff_number as "Personnel number",
  assignment.assignment_number as "Assignment ID",
  assignment.last_name || ', ' || assignment.first_name as "Employee name",
  assignment.ni_number as "National insurance number",
  assignment.employer as "Personnel area text",
  service.second_system as "Organisational unit",
  contract.second_system as "Work contract",
  assignment.employed_from as "Org start date",
  assignment.left_on as "Leaving Date (last day)",
  leaving.second_system as "Reason for action",
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
