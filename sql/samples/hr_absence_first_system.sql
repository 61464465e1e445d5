-- sample       hr_absence_first_system
-- writes       inbox/hr-absence/Absence SAMPLE as at {as_at_in_words}.xlsx
-- title        Absence of the invented council, like iTrent or ResourceLink might write it
-- every        month
-- files        select strftime(last_day(getvariable('edition')), '%Y-%m-%d') as as_at, strftime(last_day(getvariable('edition')), '%-d %B %Y') as as_at_in_words where month(getvariable('edition')) % 3 = 1

-- Everybody is invented. The names, numbers, addresses and dates of birth are there so that a test can see that none is kept.

-- sheet  Cover
-- without header
select
  line.text,
from (
  values
    (1, 'Absence'),
    (2, 'As at ' || getvariable('as_at_in_words')),
    (3, 'SAMPLE DATA: invented figures, and every person is invented too.')
) as line (place, text)
order by line.place

-- sheet  Absence
select
  spell.staff_number as "Person reference",
  spell.assignment_number as "Occupancy reference",
  spell.first_name as "Forename",
  spell.last_name as "Surname",
  spell.ni_number as "NI number",
  spell.employer as "Employer",
  service.first_system as "Service",
  spell.began_on as "Absence start date",
  case when spell.ended_on <= last_day(getvariable('edition')) then spell.ended_on end as "Absence end date",
  absence.first_system as "Absence reason",
  (
    select count(*)
    from generate_series(spell.began_on, least(spell.ended_on, last_day(getvariable('edition'))), interval 1 day) as day (day)
    where isodow(day.day) < 6
  ) as "Working days lost",
  spell.fte as "FTE",
from sample.staff_spell as spell
left join sample.staff_word as service
  on service.kind = 'service' and service.meaning = spell.service
left join sample.staff_word as absence
  on absence.kind = 'absence' and absence.meaning = spell.reason
where spell.began_on <= last_day(getvariable('edition'))
  and spell.ended_on > last_day(getvariable('edition')) + 1 - to_months(12) - interval 1 day
order by spell.began_on, spell.staff_number
