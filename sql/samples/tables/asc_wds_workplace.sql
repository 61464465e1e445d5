-- table  asc_wds_workplace
-- title  Invented workplaces that upload their staff to the workforce data set: the council's own, 900 posts of them at full size, and some of independent employers

with

-- staff is at full size; small files have a twelfth of it.
kind as (
  select *
  from (
    values
      (1, 'Older people assessment teams', '1', '0', '16', '16;20', ';', ';', 190),
      (2, 'Hospital social work', '1', '0', '16', '16;0', ';', ';', 70),
      (3, 'Reablement', '1', '2', '8', '8;69', '120;', '98;', 210),
      (4, 'Extra care', '1', '2', '54', '54;55', '80;24', '77;21', 150),
      (5, 'Day opportunities', '1', '0', '6', '6;7;61', '90;40;', '71;33;', 120),
      (6, 'Adult services head office', '1', '0', '72', '72', '', '', 90),
      (7, 'Shared lives', '1', '2', '17', '17;0', '60;', '52;', 30),
      (8, 'Carers support', '1', '0', '13', '13;14', ';12', ';9', 40),
      (9, 'Nursing home', '6', '2', '1', '1;2', '48;12', '45;12', 70),
      (10, 'Care home', '6', '2', '2', '2;0', '32;', '30;', 38),
      (11, 'Home care', '6', '2', '8', '8;73', '150;', '131;', 96),
      (12, 'Supported living', '7', '2', '55', '55;15', '36;', '36;', 60)
  ) as kind (kind, kind_name, establishment_type, registration, main_service, all_services, capacity, utilisation, staff)
),

workplace as (
  select
    kind.*,
    branch.branch,
    (kind.kind * 100 + branch.branch)::integer as number,
  from kind
  cross join generate_series(1, 14) as branch (branch)
  where branch.branch = 1
    or (kind.kind >= 9 and getvariable('size') = 'full')
)

select
  workplace.number,
  'SITE ' || workplace.number as workplace_id,
  workplace.kind_name || ' ' || workplace.branch as establishment_name,
  workplace.number || ' Invented Street' as address_1,
  'Sampleton' as post_town,
  'ZZ99 ' || workplace.number % 10 || 'AA' as postcode,
  workplace.establishment_type,
  workplace.registration,
  case when workplace.registration = '2' then '1-' || lpad((900000000 + workplace.kind)::varchar, 9, '0') end as provider_id,
  case when workplace.registration = '2' then '1-' || lpad((910000000 + workplace.number)::varchar, 9, '0') end as location_id,
  workplace.main_service,
  workplace.all_services,
  workplace.capacity,
  workplace.utilisation,
  greatest(case when getvariable('size') = 'full' then workplace.staff else workplace.staff // 12 end, 3)::integer as staff,
from workplace
