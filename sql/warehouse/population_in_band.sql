-- warehouse    population_in_band
-- one row per  edition, area_code, sex, band
-- title        People by area, sex and band of age, and their share of all ages
-- owner        performance-and-insight
-- beware       Bands overlap: see reference.population_band. A band of which an age is missing is not there.
with

counted as (
  select
    population.edition,
    population.area_code,
    population.sex,
    band.band,
    band.age_from,
    band.age_to,
    cast(sum(population.persons) as bigint) as persons,
    count(*) as ages,
    max(population.file_id) as file_id,
    max(population.sheet) as sheet,
    max(population.row) as row,
  from warehouse.population as population
  join reference.population_band as band
    on population.age >= band.age_from
    and population.age <= coalesce(band.age_to, population.age)
  where population.persons is not null
  group by
    population.edition,
    population.area_code,
    population.sex,
    band.band,
    band.age_from,
    band.age_to
),

oldest as (
  select
    population.edition,
    max(population.age) as oldest,
  from warehouse.population as population
  group by population.edition
)

select
  counted.edition,
  counted.area_code,
  counted.sex,
  counted.band,
  counted.persons,
  cast(100.0 * counted.persons / nullif(total.persons, 0) as decimal(9, 6)) as percent_of_all_ages,
  counted.file_id,
  counted.sheet,
  counted.row,
from counted
join oldest
  on oldest.edition = counted.edition
left join counted as total
  on total.edition = counted.edition
  and total.area_code = counted.area_code
  and total.sex = counted.sex
  and total.age_from = 0
  and total.age_to is null
where counted.ages = coalesce(counted.age_to, oldest.oldest) - counted.age_from + 1
