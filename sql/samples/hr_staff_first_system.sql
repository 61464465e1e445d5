-- sample       hr_staff_first_system
-- writes       inbox/hr-staff/Staff list SAMPLE as at {as_at_in_words}.xlsx
-- title        Staff list of the invented council, like iTrent or ResourceLink might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 1

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Cover
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

-- sheet  Staff
select
  assignment.staff_number as "Person reference",
  assignment.assignment_number as "Occupancy reference",
  assignment.first_name as "Forename",
  assignment.last_name as "Surname",
  assignment.ni_number as "NI number",
  assignment.born_on as "Date of birth",
  assignment.address as "Home address line 1",
  assignment.postcode as "Home postcode",
  assignment.email as "E-mail",
  assignment.post_ref as "Post reference",
  assignment.employer as "Employer",
  service.first_system as "Service",
  contract.first_system as "Contract type",
  assignment.fte as "FTE",
  assignment.employed_from as "Employment start date",
  sex.first_system as "Gender",
  ethnicity.first_system as "Ethnic origin",
  disability.first_system as "Disability",
from sample.staff_assignment as assignment
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = assignment.service
left join sample.staff_word as contract
  on contract.kind = 'contract' and contract.meaning = assignment.contract
left join sample.staff_word as sex
  on sex.kind = 'sex' and sex.meaning = assignment.sex
left join sample.staff_word as ethnicity
  on ethnicity.kind = 'ethnicity' and ethnicity.meaning = assignment.ethnicity
left join sample.staff_word as disability
  on disability.kind = 'disability' and disability.meaning = assignment.disability
where assignment.employed_from <= last_day(getvariable('edition'))
  and (assignment.left_on is null or assignment.left_on > last_day(getvariable('edition')))
order by assignment.staff_number, assignment.assignment_number
