-- warn: Women and men of one age do not add up to everybody of that age. Look at the file: two of its sheets may be of different editions.
select
  everybody.edition,
  everybody.area_code,
  min(everybody.age) as first_age,
  count(*) as ages,
from warehouse.population as everybody
join warehouse.population as women
  on women.edition = everybody.edition
  and women.area_code = everybody.area_code
  and women.age = everybody.age
  and women.sex = 'female'
join warehouse.population as men
  on men.edition = everybody.edition
  and men.area_code = everybody.area_code
  and men.age = everybody.age
  and men.sex = 'male'
where everybody.sex = 'all'
  and everybody.persons <> women.persons + men.persons
group by everybody.edition, everybody.area_code
