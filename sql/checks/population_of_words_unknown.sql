-- warn: A population file says in words we do not know whom its rows are about, so they are held under those words. Add them to sql/reference/sex_word.csv.
select distinct
  population.file_id,
  population.edition,
  population.sheet,
  population.sex,
from warehouse.population as population
left join reference.sex_word as sex_word
  on sex_word.sex = population.sex
where sex_word.sex is null
