-- table  ascof_open_data_area
-- title  The areas that each year of the open data prints, as it prints them

-- Small: our own council and those of its region.
with

council as (
  select
    edition.year_end,
    local_authority.la_code as area_number,
    local_authority.area_name,
    'council' as area_kind,
    local_authority.area_code as ons_code,
    local_authority.area_code,
  from sample.ascof_open_data_edition as edition
  join reference.local_authority as local_authority
    on edition.year_end between coalesce(local_authority.valid_from, date '1900-01-01')
      and coalesce(local_authority.valid_to, date '9999-12-31')
  where getvariable('size') = 'full'
    or local_authority.region_code = (
      select own.region_code
      from reference.local_authority as own
      where own.area_code = getvariable('area')
    )
),

wider as (
  select
    edition.year_end,
    case area.area_kind when 'region' then 'R' || right(area.area_code, 1) when 'england' then 'ENG' end as area_number,
    case
      when area.area_code = 'M' and edition.year_end < date '2024-01-01' then 'Metropolitan District'
      when area.area_code = 'U' and edition.year_end < date '2024-01-01' then 'Unitary Authority'
      when area.area_code = 'E12000006' and edition.year_end < date '2019-01-01' then 'Eastern'
      else area.area_name
    end as area_name,
    area.area_kind,
    case when area.area_kind <> 'council_type' then area.area_code end as ons_code,
    area.area_code,
  from sample.ascof_open_data_edition as edition
  cross join reference.area as area
  where area.area_kind in ('region', 'england', 'council_type')
    and area.area_code <> 'D'
    and (
      getvariable('size') = 'full'
      or area.area_kind <> 'region'
      or area.area_code in (select own.region_code from reference.local_authority as own where own.area_code = getvariable('area'))
    )
)

select * from council
union all
select * from wider
