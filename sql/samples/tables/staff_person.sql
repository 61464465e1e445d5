-- table        staff_person
-- title        The invented people who work, or have worked, for the invented council

-- At the end of the last month the people of staff_profile work there. Walking back, each year some left and some had not yet started:
-- in the last twelve months 141 left and 135 started, of whom a few left again. Nobody was born on a Monday, and everybody started on one:
-- a test can look for dates of birth and find no other date.
with

last_day as (
  select
    last_day(getvariable('last_edition')) as as_at,
    date_diff('month', getvariable('first_edition')::date, getvariable('last_edition')::date) // 12 + 2 as years,
),

here as (
  select
    profile.value as population,
    number.number,
    0 as years_ago,
    false as has_left,
  from sample.staff_profile as profile
  cross join generate_series(1, 2000) as number (number)
  where profile.kind = 'size'
    and number.number <= profile.people
),

gone as (
  select
    case profile.value
      when 'leavers' then 'adult_social_care'
      when 'housing_leavers' then 'housing'
      when 'casual_leavers' then 'casual'
    end as population,
    number.number,
    year.years_ago,
    true as has_left,
  from sample.staff_profile as profile
  cross join generate_series(1, 2000) as number (number)
  cross join last_day
  cross join generate_series(0, 50) as year (years_ago)
  where profile.kind = 'flow'
    and profile.value in ('leavers', 'housing_leavers', 'casual_leavers')
    and number.number <= profile.people
    and year.years_ago < last_day.years
),

everyone as (
  select
    person.population,
    person.number,
    person.years_ago,
    person.has_left,
    row_number() over (order by person.has_left, person.years_ago, person.population, person.number) as person,
    hash(getvariable('seed'), 'person', person.population, person.has_left, person.years_ago, person.number) as chance,
  from (select * from here union all select * from gone) as person
),

-- The people of adult social care take the places of the profile in any order, each kind in another; others take any place.
placed as (
  select
    everyone.*,
    case
      when everyone.population = 'adult_social_care' and not everyone.has_left
        then row_number() over (
            partition by everyone.population, everyone.has_left, kind.kind
            order by hash(hash(everyone.chance, kind.kind))
          )
      else hash(hash(everyone.chance, kind.kind)) % 920 + 1
    end as place,
    kind.kind,
  from everyone
  cross join (select distinct kind from sample.staff_profile where kind in ('sex', 'age', 'ethnicity', 'disability', 'contract')) as kind
),

described as (
  select
    placed.person,
    placed.population,
    placed.number,
    placed.years_ago,
    placed.has_left,
    placed.chance,
    max(case when placed.kind = 'sex' then profile.value end) as sex,
    max(case when placed.kind = 'ethnicity' then profile.value end) as ethnicity,
    max(case when placed.kind = 'disability' then profile.value end) as disability,
    max(case when placed.kind = 'contract' then profile.value end) as contract,
    max(case
      when placed.kind = 'age'
        then profile.low + (placed.place - profile.first_place) * (profile.high - profile.low + 1) // profile.people
    end)::integer as age,
  from placed
  join sample.staff_profile as profile
    on profile.kind = placed.kind
    and placed.place between profile.first_place and profile.last_place
  group by all
),

aged as (
  select
    described.* replace (case when described.has_left then greatest(described.age, 22) else described.age end as age),
    last_day.as_at,
    (last_day.as_at + 1 - to_months(12 * (described.years_ago + 1)::integer))::date as year_begins,
    (last_day.as_at + 1 - to_months(12 * described.years_ago::integer) - interval 1 day)::date as year_ends,
    (hash(hash(described.chance, 'tenure')) % 10000) / 10000.0 as tenure_chance,
    row_number() over (
      partition by described.population, described.has_left
      order by described.age >= 20, described.age / 40.0 + (hash(hash(described.chance, 'start')) % 1000) / 1000.0
    ) as start_place,
  from described
  cross join last_day
),

flow as (
  select
    max(case when profile.value = 'starters' then profile.people end) as starters,
    max(case when profile.value = 'short_stays' then profile.people end) as short_stays,
    max(case when profile.value = 'housing_starters' then profile.people end) as housing_starters,
  from sample.staff_profile as profile
  where profile.kind = 'flow'
),

dated as (
  select
    aged.*,
    case
      -- Who started in the last twelve months and is still here.
      when not aged.has_left
        and aged.start_place <= case aged.population
          when 'adult_social_care' then flow.starters - flow.short_stays
          when 'housing' then flow.housing_starters
          else 4
        end
        then aged.year_begins + 6 + (hash(hash(aged.chance, 'day')) % 358)::integer
      -- Who stayed for some weeks.
      when aged.has_left and aged.population = 'adult_social_care' and aged.number <= flow.short_stays
        then aged.year_begins + 6 + (hash(hash(aged.chance, 'day')) % 190)::integer
      else aged.year_begins - 1 - (pow(aged.tenure_chance, 1.7) * greatest(aged.age - 21, 0) * 365)::integer
    end as about_employed_from,
    case
      when not aged.has_left then null
      when aged.population = 'adult_social_care' and aged.number <= flow.short_stays
        then aged.year_begins + 6 + (hash(hash(aged.chance, 'day')) % 190)::integer + 20 + (hash(hash(aged.chance, 'stay')) % 140)::integer
      else aged.year_begins + (hash(hash(aged.chance, 'left')) % 365)::integer
    end as left_on,
    aged.as_at - to_months(12 * (aged.age + aged.years_ago)::integer) - to_days((1 + hash(hash(aged.chance, 'birth')) % 363)::integer) as about_born_on,
  from aged
  cross join flow
)

select
  dated.person,
  dated.population,
  dated.number,
  case
    when dated.population in ('adult_social_care', 'casual', 'seconded_in')
      then list_extract(['older', 'learning', 'mental', 'therapy', 'provider', 'commissioning'], (1 + hash(hash(dated.chance, 'service')) % 6)::integer)
    else dated.population
  end as service,
  (40000000 + (dated.person * 7919 + getvariable('seed') * 104729) % 9999991)::varchar as staff_number,
  first_name.first_name,
  last_name.last_name,
  'QQ' || lpad(((dated.person * 104729 + getvariable('seed') * 7919) % 999983)::varchar, 6, '0')
    || list_extract(['A', 'B', 'C', 'D'], (1 + hash(hash(dated.chance, 'ni')) % 4)::integer) as ni_number,
  (case when isodow(dated.about_born_on) = 1 then dated.about_born_on - interval 1 day else dated.about_born_on end)::date as born_on,
  (1 + hash(hash(dated.chance, 'house')) % 180)::varchar || ' Invented Street' as address,
  'ZX' || (1 + hash(hash(dated.chance, 'area')) % 89)::varchar || ' ' || (hash(hash(dated.chance, 'sector')) % 10)::varchar
    || list_extract(['AB', 'DE', 'FG', 'HJ', 'LN', 'PQ', 'RS', 'TU', 'WX', 'YZ'], (1 + hash(hash(dated.chance, 'unit')) % 10)::integer) as postcode,
  lower(first_name.first_name || '.' || last_name.last_name) || '@council.example' as email,
  dated.sex,
  dated.ethnicity,
  dated.disability,
  case
    when dated.population in ('casual', 'seconded_in') then dated.population
    when dated.contract in ('career_break', 'seconded_out') and (dated.has_left or dated.population <> 'adult_social_care') then 'permanent'
    else dated.contract
  end as contract,
  case
    when dated.population = 'casual' then 0
    when hash(hash(dated.chance, 'fte')) % 100 < 55 then 1
    else list_extract([0.5, 0.6, 0.6, 0.7, 0.8, 0.8, 0.9, 0.5135], (1 + hash(hash(dated.chance, 'part')) % 8)::integer)
  end::decimal(5, 4) as fte,
  (dated.about_employed_from - (isodow(dated.about_employed_from) - 1)::integer)::date as employed_from,
  dated.left_on::date as left_on,
  case
    when dated.left_on is null then null
    when dated.age >= 60 then 'retirement'
    when dated.contract = 'fixed_term' then 'end_of_contract'
    when hash(hash(dated.chance, 'leaving')) % 20 = 0 then 'dismissal'
    else 'resignation'
  end as leaving_reason,
  dated.chance,
from dated
join sample.staff_name as first_name
  on first_name.place = dated.person % 60
join sample.staff_name as last_name
  on last_name.place = (dated.person // 60 + dated.person) % 60
