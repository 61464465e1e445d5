-- warehouse    area_workforce
-- one row per  edition, given_area, sector, service, job_role_group, job_role
-- title        Skills for Care's estimates of the adult social care workforce, as printed, by area, sector, service and job role
-- owner        performance-and-insight
-- kept by      edition
-- beware       A rate is a percentage here, whatever the publisher prints: reference.rate_unit says what it prints, and <rate>_printed is what stands in the cell.
--              A rate of an edition without a row there is empty. * in <measure>_status is withheld, never zero.
--              provenance is derived for figures that a re-user made from the publisher's: see reference.market_role. Its zero_hours_printed is the share not on such contracts.
--              sector, service, job_role_group and job_role are our codes, or the publisher's words where nobody has said yet what they mean: see checks.
--              area_code is empty for districts and for areas we do not know. The newest revision of each sheet is here.
with

printed as (
  select
    printed._file_id as file_id,
    printed.edition,
    printed._sheet as sheet,
    printed._row as row,
    coalesce(file.revision, 1) as revision,
    max(coalesce(file.revision, 1)) over (partition by printed.edition, printed._sheet) as newest_revision,
    printed.year as given_year,
    printed.area_level as given_area_level,
    printed.area_code as given_area_code,
    printed.area_name as given_area_name,
    coalesce(printed.area_code, printed.area_name) as given_area,
    printed.sector as given_sector,
    printed.service as given_service,
    printed.job_role_group as given_job_role_group,
    regexp_replace(printed.job_role, '^(individual role|job role group) - ', '', 'i') as given_job_role,
    printed.sector is null as is_derived,
    printed.total_posts,
    printed.total_posts_status,
    printed.filled_posts,
    printed.filled_posts_status,
    printed.fte_filled_posts,
    printed.fte_filled_posts_status,
    printed.employees,
    printed.employees_status,
    printed.vacant_posts,
    printed.vacant_posts_status,
    printed.vacancy_rate,
    printed.vacancy_rate_status,
    printed.leavers,
    printed.leavers_status,
    printed.turnover_rate,
    printed.turnover_rate_status,
    printed.starters,
    printed.starters_status,
    printed.starters_rate,
    printed.starters_rate_status,
    printed.sickness_days,
    printed.sickness_days_status,
    coalesce(printed.zero_hours_rate, 1 - printed.not_zero_hours_rate) as zero_hours_rate,
    coalesce(printed.zero_hours_rate, printed.not_zero_hours_rate) as zero_hours_printed,
    coalesce(printed.zero_hours_rate_status, printed.not_zero_hours_rate_status) as zero_hours_rate_status,
    printed.fte_annual_pay,
    printed.fte_annual_pay_status,
    printed.hourly_pay,
    printed.hourly_pay_status,
  from staging.sfc_local_area as printed
  left join log.file as file
    on file.file_id = printed._file_id
),

meant as (
  select
    printed.*,
    coalesce(sector.code, lower(printed.given_sector), 'all') as sector,
    coalesce(service.code, lower(printed.given_service), 'all') as service,
    case
      when printed.is_derived then 'all'
      when role.role_code is not null then role.job_group_code
      when job_role.code <> 'all' then job_role.code
      else coalesce(job_role_group.code, lower(printed.given_job_role_group), 'all')
    end as job_role_group,
    case
      when role.role_code is not null then role.role_code
      when job_role.code is not null or printed.given_job_role is null then 'all'
      else lower(printed.given_job_role)
    end as job_role,
    case rate_unit.unit when 'proportion' then 100 when 'percent' then 1 end as to_percent,
  from printed
  left join reference.market_word as sector
    on sector.dimension = 'sector' and sector.given = lower(printed.given_sector)
  left join reference.market_word as service
    on service.dimension = 'service' and service.given = lower(printed.given_service)
  left join reference.market_word as job_role_group
    on job_role_group.dimension = 'job_role_group' and job_role_group.given = lower(printed.given_job_role_group)
  left join reference.market_word as job_role
    on job_role.dimension = 'job_role'
    and job_role.given = case when printed.is_derived then '(six care roles)' else lower(printed.given_job_role) end
  left join reference.market_role as role
    on role.role_code = job_role.code
  left join reference.rate_unit as rate_unit
    on rate_unit.source = 'sfc_local_area'
    and printed.edition between rate_unit.valid_from and rate_unit.valid_to
  where printed.revision = printed.newest_revision
),

once as (
  select
    meant.*,
    count(*) over (
      partition by meant.edition, meant.given_area, meant.sector, meant.service, meant.job_role_group, meant.job_role
    ) as times_printed,
  from meant
  qualify row_number() over (
    partition by meant.edition, meant.given_area, meant.sector, meant.service, meant.job_role_group, meant.job_role
    order by meant.is_derived, meant.sheet, meant.row
  ) = 1
)

select
  once.edition,
  once.given_area,
  once.sector,
  once.service,
  once.job_role_group,
  once.job_role,
  coalesce(by_code.area_code, by_name.area_code) as area_code,
  by_code.area_code as area_code_by_code,
  by_name.area_code as area_code_by_name,
  coalesce(by_code.is_wider, false) or coalesce(by_name.is_wider, false) as is_wider_area,
  coalesce(by_name.caveat, by_code.caveat) as area_caveat,
  case when once.is_derived then 'derived' else 'published' end as provenance,
  make_date(year(once.edition) - 1, 4, 1) as period_start,
  once.edition as period_end,
  (year(once.edition) - 1)::varchar || '-' || right(year(once.edition)::varchar, 2) as period,
  once.total_posts::decimal(18, 6) as total_posts,
  once.total_posts_status,
  once.filled_posts::decimal(18, 6) as filled_posts,
  once.filled_posts_status,
  once.fte_filled_posts::decimal(18, 6) as fte_filled_posts,
  once.fte_filled_posts_status,
  once.employees::decimal(18, 6) as employees,
  once.employees_status,
  once.vacant_posts::decimal(18, 6) as vacant_posts,
  once.vacant_posts_status,
  (once.vacancy_rate * once.to_percent)::decimal(18, 6) as vacancy_percent,
  once.vacancy_rate as vacancy_printed,
  once.vacancy_rate_status as vacancy_status,
  once.leavers::decimal(18, 6) as leavers,
  once.leavers_status,
  (once.turnover_rate * once.to_percent)::decimal(18, 6) as turnover_percent,
  once.turnover_rate as turnover_printed,
  once.turnover_rate_status as turnover_status,
  once.starters::decimal(18, 6) as starters,
  once.starters_status,
  (once.starters_rate * once.to_percent)::decimal(18, 6) as starters_percent,
  once.starters_rate as starters_printed,
  once.starters_rate_status as starters_percent_status,
  once.sickness_days::decimal(18, 6) as sickness_days,
  once.sickness_days_status,
  (once.zero_hours_rate * once.to_percent)::decimal(18, 6) as zero_hours_percent,
  once.zero_hours_printed,
  once.zero_hours_rate_status as zero_hours_status,
  once.fte_annual_pay::decimal(18, 6) as fte_annual_pay,
  once.fte_annual_pay_status,
  once.hourly_pay::decimal(18, 6) as hourly_pay,
  once.hourly_pay_status,
  once.given_year,
  once.given_area_level,
  once.given_area_code,
  once.given_area_name,
  once.given_sector,
  once.given_service,
  once.given_job_role_group,
  once.given_job_role,
  once.times_printed,
  once.file_id,
  once.revision,
  once.sheet,
  once.row,
from once
left join warehouse.area_given as by_code
  on by_code.given_in = 'ons_code' and by_code.given = lower(once.given_area_code)
left join warehouse.area_given as by_name
  on by_name.given_in = 'name' and by_name.given = lower(once.given_area_name)
