-- table  sfc_estimate
-- title  Skills for Care's estimates of an invented workforce: every area, sector, service and job role of every year

-- Our own council has the posts its workforce strategy gives for 2022/23, whatever the year: 9,600 filled and 1,100 vacant; 8,200 of them with the
-- council and independent employers; job groups of 650, 325, 6,200 and 1,100, which together are 8,275 because each is rounded. The others are made up.
-- Cumbria is printed although it ended in 2023, and Cornwall with the Isles of Scilly, as in the real edition of 2024-25.
with

year_end as (
  select make_date(year(getvariable('last_edition')) - case when month(getvariable('last_edition')) < 3 then 1 else 0 end - before.years::integer, 3, 31) as year_end
  from generate_series(0, (date_diff('month', getvariable('first_edition'), getvariable('last_edition')) + 12) // 12 - 1) as before (years)
),

council as (
  select
    local_authority.area_code,
    local_authority.region_code,
    local_authority.region_name,
    coalesce(alias.given, local_authority.area_name) as area_name,
    case
      when local_authority.area_code = getvariable('area') then 9600
      when local_authority.area_name = 'City of London' then 90
      else 1500 + hash(getvariable('seed'), local_authority.area_code, 'posts') % 22000
    end::double as posts,
    local_authority.area_code = getvariable('area') as is_ours,
    row_number() over (
      partition by local_authority.region_code
      order by local_authority.area_code <> getvariable('area'), hash(getvariable('seed'), local_authority.area_code)
    ) as turn,
  from reference.local_authority as local_authority
  left join reference.area_alias as alias
    on alias.area_code = local_authority.area_code
    and alias.given_in = 'name'
    and (alias.note = 'As Skills for Care prints it' or alias.given = 'Cornwall and Isles of Scilly')
  where (local_authority.valid_to is null or local_authority.area_name = 'Cumbria')
    and local_authority.area_name not in ('Cumberland', 'Westmorland and Furness', 'Isles of Scilly')
),

area as (
  select
    'Local authority' as area_level,
    council.*,
  from council
  union all
  select
    'Region' as area_level,
    council.region_code,
    council.region_code,
    council.region_name,
    council.region_name,
    sum(council.posts),
    false,
    1,
  from council
  group by council.region_code, council.region_name
  union all
  select
    'National' as area_level,
    england.area_code,
    england.area_code,
    england.area_name,
    england.area_name,
    (select sum(council.posts) from council),
    false,
    1,
  from reference.area as england
  where england.area_kind = 'england'
),

sector as (
  select *
  from (
    values
      (1, 'All sectors - LA, IND and DPR', 1.0, 0.0),
      (2, 'All sectors - LA and IND', 8200 / 9600, -0.01),
      (3, 'Independent', 7300 / 9600, -0.005),
      (4, 'Local authority', 900 / 9600, -0.03),
      (5, 'Direct payment recipients', 1400 / 9600, 0.02)
  ) as sector (sector_order, sector, share, shift)
),

service as (
  select *
  from (
    values
      (1, 'All services', 1.0, 0.0),
      (2, 'CQC care home with nursing', 1100 / 8200, 0.01),
      (3, 'CQC care home only', 1800 / 8200, 0.005),
      (4, 'CQC non-residential', 3900 / 8200, 0.015),
      (5, 'Other', 1400 / 8200, -0.02)
  ) as service (service_order, service, share, shift)
),

role as (
  select *
  from (
    values
      (1, 'All job roles', 'All job roles', 1.0, 0.0),
      (2, 'Managerial', 'Job role group - Managerial', 650 / 8200, -0.03),
      (3, 'Regulated professions', 'Job role group - Regulated professions', 325 / 8200, 0.01),
      (4, 'Direct care', 'Job role group - Direct care', 6200 / 8200, 0.015),
      (5, 'Other', 'Job role group - Other', 1100 / 8200, -0.01),
      (6, 'Managerial', 'Individual role - Senior management', 90 / 8200, -0.04),
      (7, 'Managerial', 'Individual role - Registered manager', 150 / 8200, 0.02),
      (8, 'Managerial', 'Individual role - Deputy manager', 110 / 8200, -0.02),
      (9, 'Managerial', 'Individual role - Other managers', 300 / 8200, -0.03),
      (10, 'Regulated professions', 'Individual role - Social worker', 130 / 8200, 0.01),
      (11, 'Regulated professions', 'Individual role - Occupational therapist', 35 / 8200, 0.0),
      (12, 'Regulated professions', 'Individual role - Registered nurse', 140 / 8200, 0.03),
      (13, 'Regulated professions', 'Individual role - Allied health professional', 10 / 8200, 0.0),
      (14, 'Regulated professions', 'Individual role - Other regulated professions', 10 / 8200, 0.0),
      (15, 'Direct care', 'Individual role - Senior care worker', 600 / 8200, 0.0),
      (16, 'Direct care', 'Individual role - Care worker', 4300 / 8200, 0.02),
      (17, 'Direct care', 'Individual role - Community support and outreach work', 300 / 8200, 0.0),
      (18, 'Direct care', 'Individual role - Support worker', 800 / 8200, 0.01),
      (19, 'Direct care', 'Individual role - Other direct care', 200 / 8200, 0.0),
      (20, 'Other', 'Individual role - Other roles', 1100 / 8200, -0.01)
  ) as role (role_order, job_role_group, job_role, share, shift)
),

cell as (
  select
    year_end.year_end,
    area.*,
    sector.sector_order,
    sector.sector,
    service.service_order,
    service.service,
    role.role_order,
    role.job_role_group,
    role.job_role,
    area.posts * sector.share * service.share * role.share
      * case
        when area.is_ours or area.area_level <> 'Local authority' or (role.role_order = 1 and service.service_order = 1 and sector.sector_order = 1)
          then 1
        else 0.85 + hash(getvariable('seed'), area.area_code, year_end.year_end, sector.sector, service.service, role.job_role) % 3000 / 10000.0
      end as filled,
    sector.shift + service.shift + role.shift as shift,
    hash(getvariable('seed'), area.area_code, year_end.year_end, sector.sector, service.service, role.job_role, 'rate') as chance,
    hash(getvariable('seed'), area.area_code, 'level') % 1000 / 1000.0 as level,
  from year_end
  cross join area
  cross join sector
  cross join service
  cross join role
  where (sector.sector_order < 5 or (service.service_order = 1 and role.role_order in (1, 4, 16, 18)))
    and (service.service_order = 1 or role.role_order <= 5 or (getvariable('size') = 'full' and role.role_order in (7, 10, 12, 15, 16)))
    and (
      getvariable('size') = 'full'
      or area.area_level <> 'Local authority'
      or (area.turn <= 6 and area.region_code = (select council.region_code from council where council.is_ours))
    )
    and (getvariable('size') = 'full' or service.service_order = 1 or role.role_order = 1)
),

rate as (
  select
    cell.*,
    cell.filled * 8750 / 9600 as employees,
    greatest(
      0.011,
      case when cell.is_ours then 0.1117 else 0.05 + 0.06 * cell.level end + cell.shift * 0.4
        + case when cell.role_order = 1 and cell.service_order = 1 and cell.sector_order = 1 then 0 else cell.chance % 1000 / 50000.0 - 0.01 end
    ) as vacancy,
    greatest(
      0.02,
      case when cell.is_ours then 0.241 else 0.18 + 0.14 * cell.level end + cell.shift + (cell.chance // 1000) % 1000 / 20000.0 - 0.025
    ) as turnover,
    greatest(0.02, 0.2 + 0.15 * cell.level + cell.shift + (cell.chance // 1000000) % 1000 / 20000.0 - 0.025) as starting,
    greatest(0.3, 5.5 + 2.5 * cell.level - 20 * cell.shift + (cell.chance // 1000000000) % 1000 / 1000.0) as sickness,
    least(0.95, greatest(0.001, 0.12 + 0.12 * cell.level + 3 * cell.shift + (cell.chance // 1000000000000) % 1000 / 20000.0)) as zero_hours,
  from cell
),

-- Rounded as published figures were seen to be: to 25 below a thousand, to 50 above.
rounded as (
  select
    rate.*,
    (case when rate.filled < 1000 then 25 * round(rate.filled / 25) else 50 * round(rate.filled / 50) end)::bigint as filled_posts,
    (case when rate.employees < 1000 then 25 * round(rate.employees / 25) else 50 * round(rate.employees / 50) end)::bigint as employee_posts,
    rate.employees * rate.vacancy / (1 - rate.vacancy) as vacant,
  from rate
)

select
  rounded.year_end,
  rounded.area_level,
  rounded.area_code,
  rounded.region_name,
  rounded.area_name,
  rounded.sector_order,
  rounded.sector,
  rounded.service_order,
  rounded.service,
  rounded.role_order,
  rounded.job_role_group,
  rounded.job_role,
  rounded.chance,
  rounded.filled,
  rounded.filled < 20 as is_withheld,
  case when rounded.filled >= 20 then rounded.filled_posts end as filled_posts,
  case when rounded.filled >= 20 then rounded.employee_posts end as employees,
  case
    when rounded.filled >= 20
      then (case when rounded.vacant < 1000 then 25 * round(rounded.vacant / 25) else 50 * round(rounded.vacant / 50) end)::bigint
  end as vacant_posts,
  case when rounded.filled >= 100 then rounded.vacancy::decimal(18, 4) end as vacancy,
  case when rounded.filled >= 100 then rounded.turnover::decimal(18, 4) end as turnover,
  case when rounded.filled >= 100 then rounded.starting::decimal(18, 4) end as starting,
  case when rounded.filled >= 100 then rounded.sickness::decimal(18, 2) end as sickness,
  case when rounded.filled >= 100 then rounded.zero_hours::decimal(18, 4) end as zero_hours,
from rounded
