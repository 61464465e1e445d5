-- mart         market_workforce
-- one row per  period_end, area_code, sector, service, job_role_group, job_role, market_measure
-- title        The adult social care workforce of each area, by sector, service and job role, beside its region and England
-- owner        performance-and-insight
-- beware       Skills for Care's estimates. A rate is a percentage; basis says of what. * in status is withheld, never zero.
--              Region and England are the publisher's own figures for them; empty where none were loaded.
--              Parts are rounded one by one: rounding_base is what the publisher was seen to round to, so that sums are compared with a tolerance.
--              provenance derived: a re-user's figure, not the publisher's. Services are crossed with job groups nowhere here: see warehouse.area_workforce.
with

estimate as (
  select
    estimate.*,
    area.area_name,
    area.area_kind
  from warehouse.area_workforce as estimate
  join reference.area as area
    on area.area_code = estimate.area_code
  where estimate.service = 'all'
    or estimate.job_role_group = 'all'
  qualify row_number() over (
    partition by
      estimate.edition, estimate.area_code, estimate.sector, estimate.service, estimate.job_role_group, estimate.job_role
    order by estimate.is_wider_area, estimate.provenance desc, estimate.sheet, estimate.row
  ) = 1
),

every_figure as (
  select
    estimate.edition,
    estimate.period,
    estimate.period_start,
    estimate.period_end,
    estimate.area_code,
    estimate.area_name,
    estimate.area_kind,
    estimate.is_wider_area,
    estimate.area_caveat,
    estimate.sector,
    estimate.service,
    estimate.job_role_group,
    estimate.job_role,
    estimate.provenance,
    estimate.file_id,
    estimate.sheet,
    estimate.row,
    measure.market_measure,
    case measure.market_measure
      when 'total_posts' then estimate.total_posts
      when 'filled_posts' then estimate.filled_posts
      when 'fte_filled_posts' then estimate.fte_filled_posts
      when 'employees' then estimate.employees
      when 'vacant_posts' then estimate.vacant_posts
      when 'vacancy_percent' then estimate.vacancy_percent
      when 'leavers' then estimate.leavers
      when 'turnover_percent' then estimate.turnover_percent
      when 'starters' then estimate.starters
      when 'starters_percent' then estimate.starters_percent
      when 'sickness_days' then estimate.sickness_days
      when 'zero_hours_percent' then estimate.zero_hours_percent
    end as value,
    case measure.market_measure
      when 'vacancy_percent' then estimate.vacancy_printed
      when 'turnover_percent' then estimate.turnover_printed
      when 'starters_percent' then estimate.starters_printed
      when 'zero_hours_percent' then estimate.zero_hours_printed
    end as rate_printed,
    case measure.market_measure
      when 'total_posts' then estimate.total_posts_status
      when 'filled_posts' then estimate.filled_posts_status
      when 'fte_filled_posts' then estimate.fte_filled_posts_status
      when 'employees' then estimate.employees_status
      when 'vacant_posts' then estimate.vacant_posts_status
      when 'vacancy_percent' then estimate.vacancy_status
      when 'leavers' then estimate.leavers_status
      when 'turnover_percent' then estimate.turnover_status
      when 'starters' then estimate.starters_status
      when 'starters_percent' then estimate.starters_percent_status
      when 'sickness_days' then estimate.sickness_days_status
      when 'zero_hours_percent' then estimate.zero_hours_status
    end as status
  from estimate
  cross join reference.market_measure as measure
),

figure as (
  select
    every_figure.*,
    every_figure.period_end = max(every_figure.period_end) over (
      partition by every_figure.area_code, every_figure.market_measure
    ) as is_latest
  from every_figure
  where every_figure.value is not null
    or every_figure.status is not null
),

named as (
  select
    figure.*,
    local_authority.region_code,
    local_authority.region_name,
    coalesce(sector.sector, figure.sector) as sector_name,
    case when figure.service = 'all' then 'All services' else coalesce(service_group.service_group, figure.service) end as service_name,
    case
      when figure.job_role_group = 'all' then 'All job roles'
      else coalesce(job_group.job_group, figure.job_role_group)
    end as job_role_group_name,
    case when figure.job_role = 'all' then 'All job roles' else coalesce(role.role, figure.job_role) end as job_role_name,
    case when figure.provenance = 'derived' then role.note end as role_caveat,
    england.area_code as england_code
  from figure
  left join reference.local_authority as local_authority
    on local_authority.area_code = figure.area_code
  left join reference.market_sector as sector
    on sector.sector_code = figure.sector
  left join reference.service_group as service_group
    on service_group.service_group_code = figure.service
  left join reference.job_group as job_group
    on job_group.job_group_code = figure.job_role_group
  left join reference.market_role as role
    on role.role_code = figure.job_role
  left join reference.area as england
    on england.area_kind = 'england'
    and england.area_code <> figure.area_code
)

select
  named.period,
  named.period_start,
  named.period_end,
  named.area_code,
  named.area_name,
  named.area_kind,
  named.sector,
  named.sector_name,
  named.service,
  named.service_name,
  named.job_role_group,
  named.job_role_group_name,
  named.job_role,
  named.job_role_name,
  named.market_measure,
  measure.title,
  measure.unit,
  measure.basis,
  measure.polarity,
  measure.decimals,
  named.value,
  named.rate_printed,
  named.status,
  named.region_code,
  named.region_name,
  region.value as region_value,
  region.status as region_status,
  case when measure.unit in ('percent', 'days') then named.value - region.value end as difference_from_region,
  england.value as england_value,
  england.status as england_status,
  case when measure.unit in ('percent', 'days') then named.value - england.value end as difference_from_england,
  case
    when named.value >= 1000 then measure.rounded_to_from_1000
    when named.value is not null then measure.rounded_to
  end as rounding_base,
  named.is_wider_area,
  named.is_latest,
  named.provenance,
  nullif(concat_ws('. ', named.area_caveat, named.role_caveat), '') as caveat,
  named.file_id,
  named.sheet,
  named.row
from named
join reference.market_measure as measure
  on measure.market_measure = named.market_measure
left join figure as region
  on region.area_code = named.region_code
  and region.period_end = named.period_end
  and region.sector = named.sector
  and region.service = named.service
  and region.job_role_group = named.job_role_group
  and region.job_role = named.job_role
  and region.market_measure = named.market_measure
  and region.provenance = named.provenance
left join figure as england
  on england.area_code = named.england_code
  and england.period_end = named.period_end
  and england.sector = named.sector
  and england.service = named.service
  and england.job_role_group = named.job_role_group
  and england.job_role = named.job_role
  and england.market_measure = named.market_measure
  and england.provenance = named.provenance
