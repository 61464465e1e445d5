-- sample       hr_leavers_third_system
-- writes       inbox/hr-leavers/Leavers_SAMPLE_{as_at}.csv
-- title        Leavers of the invented council, like Oracle or Unit4 might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 0

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  leavers
select
  assignment.staff_number as "Person Number",
  assignment.assignment_number as "Assignment Number",
  assignment.first_name || ' ' || assignment.last_name as "Full name",
  assignment.ni_number as "National identifier",
  assignment.employer as "Legal Employer",
  service.third_system as "Department",
  contract.third_system as "Assignment Category",
  strftime(assignment.employed_from, '%d/%m/%Y') as "Date of Hire",
  strftime(assignment.left_on, '%d/%m/%Y') as "Termination Date",
  leaving.third_system as "Leave Reason",
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
