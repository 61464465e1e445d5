-- warn: The ages of an area do not add up to the population that the publisher prints for it. Look at the file: a row or a column of it may be damaged, or the publisher may round.
select
  total.edition,
  total.area_code,
  total.sex,
  total.file_id,
  total.sheet,
  total.row,
from warehouse.population_total as total
where total.printed <> total.counted
