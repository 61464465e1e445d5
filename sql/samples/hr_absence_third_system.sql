-- sample       hr_absence_third_system
-- writes       inbox/hr-absence/Absence_SAMPLE_{as_at}.csv
-- title        Absence of the invented council, like Oracle or Unit4 might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 0

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  absence
select
  spell.staff_number as "Person Number",
  spell.assignment_number as "Assignment Number",
  spell.first_name || ' ' || spell.last_name as "Full name",
  spell.ni_number as "National identifier",
  spell.employer as "Legal Employer",
  service.third_system as "Department",
  strftime(spell.began_on, '%d/%m/%Y') as "Absence Start",
  strftime(case when spell.ended_on <= last_day(getvariable('edition')) then spell.ended_on end, '%d/%m/%Y') as "Absence End",
  absence.third_system as "Absence Category",
from sample.staff_spell as spell
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = spell.service
left join sample.staff_word as absence
  on absence.kind = 'absence' and absence.meaning = spell.reason
where spell.began_on <= last_day(getvariable('edition'))
  and spell.ended_on > last_day(getvariable('edition')) + 1 - to_months(12) - interval 1 day
order by spell.began_on, spell.staff_number
