-- warehouse    population
-- one row per  edition, area_code, sex, age
-- title        People by area, sex and single year of age, at the middle of each year
-- owner        performance-and-insight
-- kept by      edition
-- beware       age 90 is 90 and over. sex all is everybody: never add it to the others.
--              Countries, regions, counties and districts are all here: add areas of one kind only.
--              A council that only changed its code stands under its newest one; given_code is the publisher's. A council that was abolished keeps its own: see warehouse.council_successor.
with

printed as (
  select
    staged._file_id as file_id,
    staged.edition,
    staged._sheet as sheet,
    staged._row as row,
    staged.area_code as given_code,
    staged.area_name as given_name,
    lower(staged.sex) as given_sex,
    types.age(staged.age) as age,
    staged.persons,
  from staging.ons_population as staged
  where staged.age is not null
  union all
  select
    cell._file_id as file_id,
    cell.edition,
    cell._sheet as sheet,
    cell._row as row,
    staged.area_code as given_code,
    staged.area_name as given_name,
    regexp_extract(lower(cell._sheet), '(all|persons|females|males)') as given_sex,
    types.age(cell.age) as age,
    cell.persons,
  from staging.ons_population_age as cell
  join staging.ons_population as staged
    on staged._file_id = cell._file_id
    and staged.edition = cell.edition
    and staged._sheet = cell._sheet
    and staged._row = cell._row
),

revised as (
  select
    printed.*,
    coalesce(file.revision, 1) as revision,
    max(coalesce(file.revision, 1)) over (partition by printed.edition, printed.given_code) as newest_revision,
  from printed
  left join log.file as file
    on file.file_id = printed.file_id
)

select
  revised.edition,
  coalesce(council.area_code, revised.given_code) as area_code,
  coalesce(sex_word.sex, revised.given_sex) as sex,
  revised.age,
  revised.persons,
  revised.given_code,
  revised.given_name,
  revised.file_id,
  revised.sheet,
  revised.row,
from revised
left join reference.sex_word as sex_word
  on sex_word.given = revised.given_sex
left join warehouse.area_given as council
  on council.given_in = 'ons_code'
  and council.given = lower(revised.given_code)
where revised.revision = revised.newest_revision
  and revised.age is not null
