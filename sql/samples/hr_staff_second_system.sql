-- sample       hr_staff_second_system
-- writes       inbox/hr-staff/Staff list SAMPLE as at {as_at}.xlsx
-- title        Staff list of the invented council, like SAP might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 2

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Report details
-- without header
select
  line.text,
from (
  values
    (1, 'Staff list'),
    (2, 'As at ' || getvariable('as_at_in_words')),
    (3, 'SAMPLE DATA: invented figures, and every person is invented too.')
) as line (place, text)
order by line.place

-- sheet  Employees
-- above  Staff list: sample data, every person is invented
-- above
select
  assignment.staff_number as "Personnel number",
  assignment.assignment_number as "Assignment ID",
  assignment.last_name || ', ' || assignment.first_name as "Employee name",
  assignment.ni_number as "National insurance number",
  assignment.born_on as "Birth date",
  assignment.address as "Address",
  assignment.postcode as "Postal code",
  assignment.email as "Email address",
  assignment.post_ref as "Position",
  assignment.employer as "Personnel area text",
  service.second_system as "Organisational unit",
  contract.second_system as "Work contract",
  assignment.fte as "Employment percentage FTE",
  assignment.employed_from as "Org start date",
  sex.second_system as "Gender key",
  ethnicity.second_system as "Ethnicity key",
from sample.staff_assignment as assignment
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = assignment.service
left join sample.staff_word as contract
  on contract.kind = 'contract' and contract.meaning = assignment.contract
left join sample.staff_word as sex
  on sex.kind = 'sex' and sex.meaning = assignment.sex
left join sample.staff_word as ethnicity
  on ethnicity.kind = 'ethnicity' and ethnicity.meaning = assignment.ethnicity
where assignment.employed_from <= last_day(getvariable('edition'))
  and (assignment.left_on is null or assignment.left_on > last_day(getvariable('edition')))
order by assignment.staff_number, assignment.assignment_number
