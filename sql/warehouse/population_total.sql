-- warehouse    population_total
-- one row per  edition, area_code, sex
-- title        The population of all ages as the publisher prints it, beside the sum of its ages
-- owner        performance-and-insight
-- beware       The sum should be the printed total exactly: a check says where it is not.
with

printed as (
  select
    staged.edition,
    staged._file_id as file_id,
    staged.area_code as given_code,
    coalesce(lower(staged.sex), regexp_extract(lower(staged._sheet), '(all|persons|females|males)')) as given_sex,
    coalesce(staged.printed_total, staged.persons) as printed,
    staged._sheet as sheet,
    staged._row as row,
  from staging.ons_population as staged
  where staged.printed_total is not null
    or lower(staged.age) = 'all ages'
),

counted as (
  select
    population.edition,
    population.file_id,
    population.given_code,
    population.area_code,
    population.sex,
    cast(sum(population.persons) as bigint) as counted,
    count(*) as ages,
  from warehouse.population as population
  group by
    population.edition,
    population.file_id,
    population.given_code,
    population.area_code,
    population.sex
)

select
  counted.edition,
  counted.area_code,
  counted.sex,
  printed.printed,
  counted.counted,
  counted.ages,
  counted.file_id,
  printed.sheet,
  printed.row,
from counted
left join reference.sex_word as sex_word
  on sex_word.sex = counted.sex
left join printed
  on printed.edition = counted.edition
  and printed.file_id = counted.file_id
  and printed.given_code = counted.given_code
  and printed.given_sex = sex_word.given
where printed.printed is not null
