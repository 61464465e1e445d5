-- sample       hr_staff_third_system
-- writes       inbox/hr-staff/Staff_list_SAMPLE_{as_at}.csv
-- title        Staff list of the invented council, like Oracle or Unit4 might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 0

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  staff
select
  assignment.staff_number as "Person Number",
  assignment.assignment_number as "Assignment Number",
  assignment.first_name || ' ' || assignment.last_name as "Full name",
  assignment.ni_number as "National identifier",
  strftime(assignment.born_on, '%d/%m/%Y') as "DOB",
  assignment.address as "Address",
  assignment.postcode as "Postcode",
  assignment.email as "Work email",
  assignment.post_ref as "Position Code",
  assignment.employer as "Legal Employer",
  service.third_system as "Department",
  contract.third_system as "Assignment Category",
  assignment.fte as "Full-Time Equivalent",
  strftime(assignment.employed_from, '%d/%m/%Y') as "Date of Hire",
  sex.third_system as "Sex",
  ethnicity.third_system as "Ethnicity",
  disability.third_system as "Disability Status",
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
