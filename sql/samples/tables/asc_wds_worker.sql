-- table  asc_wds_worker
-- title  The invented people who work at those workplaces, with all that must never be seen outside: who looks for leaks looks for these texts

-- Everybody has a start and some an end, so that months agree with each other: starters and leavers of a workplace are counted from these people.
-- National insurance numbers begin with QQ and postcodes with ZZ, which are never given out. A few records have faults: fault says which.
with

role as (
  select *
  from (
    values
      ('council', '6', 18), ('council', '15', 5), ('council', '8', 30), ('council', '7', 8), ('council', '3', 5), ('council', '45', 4),
      ('council', '25', 12), ('council', '40', 6), ('council', '39', 8), ('council', '1', 1), ('council', '2', 3),
      ('home', '16', 9), ('home', '8', 52), ('home', '7', 12), ('home', '4', 2), ('home', '43', 2), ('home', '26', 14), ('home', '34', 3),
      ('home', '25', 3), ('home', '38', 3),
      ('community', '8', 68), ('community', '7', 9), ('community', '52', 10), ('community', '4', 2), ('community', '40', 4),
      ('community', '25', 4), ('community', '5', 3)
  ) as role (setting, job_role, weight)
),

role_range as (
  select
    role.setting,
    role.job_role,
    sum(role.weight) over (partition by role.setting order by role.job_role) - role.weight as from_weight,
    sum(role.weight) over (partition by role.setting order by role.job_role) as below_weight,
    sum(role.weight) over (partition by role.setting) as all_weight,
  from role
),

-- A place is filled by one person after another.
place as (
  select
    workplace.number as workplace_number,
    workplace.workplace_id,
    case
      when workplace.establishment_type = '1' then 'council'
      when workplace.main_service in ('1', '2') then 'home'
      else 'community'
    end as setting,
    seat.seat,
    turn.turn,
    hash(getvariable('seed'), workplace.number, seat.seat, turn.turn, 'stay') as stay,
  from sample.asc_wds_workplace as workplace
  cross join generate_series(1, 1900) as seat (seat)
  cross join generate_series(0, 11) as turn (turn)
  where seat.seat <= workplace.staff
),

-- Four years at a time, more or less: a quarter of the staff leaves in a year.
stay as (
  select
    place.*,
    (getvariable('last_edition') - interval 5000 day + interval 1 day * (
      sum(200 + place.stay % 2500) over (partition by place.workplace_number, place.seat order by place.turn) - (200 + place.stay % 2500)
        - place.seat * 37 % 900
    )::integer)::date as started_on,
    (getvariable('last_edition') - interval 5000 day + interval 1 day * (
      sum(200 + place.stay % 2500) over (partition by place.workplace_number, place.seat order by place.turn)
        - place.seat * 37 % 900
    )::integer)::date as left_on,
    hash(getvariable('seed'), place.workplace_number, place.seat, place.turn, 'person') as person,
  from place
),

person as (
  select
    stay.*,
    stay.workplace_number * 100000 + stay.seat * 10 + stay.turn as number,
    stay.person % 1000 as a,
    (stay.person // 1000) % 1000 as b,
    (stay.person // 1000000) % 1000 as c,
    (stay.person // 1000000000) % 1000 as d,
    (stay.person // 1000000000000) % 1000 as e,
    (stay.started_on - interval 1 day * (6600 + stay.person % 14500)::integer)::date as date_of_birth,
  from stay
  where stay.started_on <= getvariable('last_edition')
    and stay.left_on > getvariable('first_edition') - interval 400 day
)

select
  person.number,
  person.workplace_number,
  person.workplace_id,
  'PN/' || lpad((hash(getvariable('seed'), person.number, 'id') % 100000000)::varchar, 8, '0') as unique_worker_id,
  'Payroll ' || lpad((hash(getvariable('seed'), person.number, 'display') % 10000000)::varchar, 7, '0') as display_id,
  'QQ' || lpad((hash(getvariable('seed'), person.number, 'insurance') % 1000000)::varchar, 6, '0') || chr((65 + person.a % 4)::integer) as ni_number,
  'ZZ' || 90 + person.b % 9 || ' ' || person.c % 10 || chr((65 + person.a % 26)::integer) || chr((65 + person.b % 26)::integer) as postcode,
  person.date_of_birth,
  person.started_on,
  case when person.left_on <= getvariable('last_edition') then person.left_on end as left_on,
  case when person.a < 800 then '2' when person.a < 985 then '1' when person.a < 993 then '4' else '3' end as gender,
  case
    when person.b < 600 then '31' when person.b < 640 then '34' when person.b < 760 then '39' when person.b < 810 then '40'
    when person.b < 900 then '44' when person.b < 940 then '45' when person.b < 960 then '98' else '99'
  end as ethnicity,
  case when person.c < 840 then '826' when person.c < 910 then '356' when person.c < 960 then '566' else '616' end as nationality,
  case
    when person.c >= 840 then greatest(year(person.started_on) - person.d % 6, year(person.date_of_birth))::varchar
  end as year_of_entry,
  case when person.d < 60 then '1' when person.d < 940 then '0' else '3' end as disabled,
  (1 + person.e % 3)::varchar as care_certificate,
  (1 + person.d % 16)::varchar as recruited_from,
  greatest(year(person.started_on) - person.e % 12, year(person.date_of_birth) + 16)::varchar as started_in_sector,
  case when person.e < 30 then '1' else '2' end as apprentice,
  case when person.a % 100 < 86 then '1' when person.a % 100 < 92 then '2' when person.a % 100 < 98 then '3' else '4' end as employment_status,
  case
    when person.a % 100 >= 92 and person.a % 100 < 98 then '1'
    when person.setting = 'community' and person.b % 100 < 30 then '1'
    when person.d % 100 = 0 then '999'
    else '2'
  end as zero_hours,
  case
    when person.e % 17 = 0 then '999'
    when person.e % 5 < 2 then '0'
    when person.e % 5 = 2 then (person.d % 8 + 0.5)::decimal(5, 1)::varchar
    else (person.d % (case when person.e % 29 = 0 then 120 else 14 end))::varchar
  end as days_sick,
  role_range.job_role as main_job_role,
  (case person.d % 5 when 0 then 37.0 when 1 then 37.0 when 2 then 30.0 when 3 then 22.5 else 16.0 end)::decimal(4, 1) as hours,
  (11.5 + person.e % 500 / 100.0)::decimal(6, 2) as hourly_rate,
  (25000 + person.d % 24000)::integer as salary,
  case when person.a % 3 = 0 then '2' else '1;' || 2 + person.b % 4 end as care_qualification,
  case when person.a % 3 > 0 then (30 + person.c % 60)::varchar || ';' || year(person.started_on) - person.d % 5 end as achieved_1,
  case when person.a % 7 = 0 then (30 + person.d % 60)::varchar || ';' end as achieved_2,
  case when person.a % 31 = 0 then (30 + person.e % 60)::varchar || ';' || year(person.started_on) - 1 end as achieved_4,
  (1 + person.e % 7)::varchar as pathway_category,
  case hash(getvariable('seed'), person.number, 'fault') % 60
    when 0 then 'days_sick'
    when 1 then 'main_job_role'
    when 2 then 'date_of_birth'
    when 3 then 'gender'
    when 4 then 'hours'
  end as fault,
from person
join role_range
  on role_range.setting = person.setting
  and hash(getvariable('seed'), person.number, 'role') % role_range.all_weight >= role_range.from_weight
  and hash(getvariable('seed'), person.number, 'role') % role_range.all_weight < role_range.below_weight
