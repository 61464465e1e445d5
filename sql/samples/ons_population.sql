-- sample  ons_population
-- writes  inbox/ons-population/ons_population_{mid_year}_SAMPLE.csv
-- title   A made-up mid-year population estimate, in the layout of the long file
-- every   year
-- files   select year(getvariable('edition')) - 1 as mid_year

-- Small: our own council, its region's and England of these alone. Young like a city of students, and a little larger every year.
-- sheet  Estimates
with

council as (
  select
    local_authority.area_code,
    local_authority.area_name,
    local_authority.region_code,
    case
      when local_authority.area_code = getvariable('area') then 3600
      else 800 + (hash(getvariable('seed'), local_authority.area_code, 'people') % 6000)::bigint
    end as usual,
  from reference.local_authority as local_authority
  where make_date(getvariable('mid_year'), 6, 30) between coalesce(local_authority.valid_from, date '1900-01-01')
      and coalesce(local_authority.valid_to, date '9999-12-31')
    and (
      getvariable('size') = 'full'
      or local_authority.region_code = (
        select own.region_code from reference.local_authority as own where own.area_code = getvariable('area')
      )
    )
),

counted as (
  select
    council.area_code,
    council.region_code,
    unnest(['Male', 'Female']) as sex,
    age.age,
    council.usual,
  from council
  cross join range(0, 91) as age(age)
),

people as (
  select
    counted.area_code,
    counted.region_code,
    counted.sex,
    counted.age,
    (
      counted.usual
      * case
        when counted.age < 18 then 620
        when counted.age < 31 then 900
        when counted.age < 65 then 640
        when counted.age < 90 then 640 - 24 * (counted.age - 65)
        else 190
      end
      * (940 + (hash(getvariable('seed'), counted.area_code, counted.sex, counted.age) % 120)::bigint)
      * (1000 + 8 * (getvariable('mid_year') - 2020))
      // 1000000000
    )::bigint as persons,
  from counted
),

spread as (
  select
    kind.area_code,
    sex.sex,
    people.age,
    sum(people.persons)::bigint as persons,
  from people
  cross join reference.area as kind
  cross join (values ('Male'), ('Female'), ('Total')) as sex(sex)
  where kind.area_kind in ('council', 'region', 'england')
    and (kind.area_kind = 'england' or kind.area_code in (people.area_code, people.region_code))
    and sex.sex in ('Total', people.sex)
  group by kind.area_code, sex.sex, people.age
),

printed as (
  select
    spread.area_code,
    spread.sex,
    -1 as age,
    'All Ages' as age_name,
    sum(spread.persons)::bigint as persons,
  from spread
  group by spread.area_code, spread.sex
  union all
  select
    spread.area_code,
    spread.sex,
    spread.age,
    case when spread.age = 90 then 'Aged 90+' else 'Age ' || spread.age end as age_name,
    spread.persons,
  from spread
)

select
  area.area_name as "GEOGRAPHY_NAME",
  printed.area_code as "GEOGRAPHY_CODE",
  getvariable('mid_year')::varchar as "DATE_NAME",
  printed.sex as "GENDER_NAME",
  printed.age_name as "C_AGE_NAME",
  printed.persons as "OBS_VALUE",
from printed
join reference.area as area
  on area.area_code = printed.area_code
order by printed.area_code, printed.sex desc, printed.age
