-- warehouse    area_lookup
-- one row per  edition, area_code
-- title        Which region, and which upper-tier council, each local authority district was in, by the lookups of each year
-- owner        performance-and-insight
-- kept by      edition
-- beware       council_code is our code of the council that is responsible for adult social care there: the district itself where it is a council of one tier, else its upper-tier council where the lookup names it.
--              A lookup to regions names no upper tier: council_code of a shire district is then empty.
with

printed as (
  select
    staged.edition,
    staged.area_code as given_code,
    staged.area_name as given_name,
    staged.region_code,
    staged.region_name,
    staged.upper_area_code,
    staged.upper_area_name,
    staged._file_id as file_id,
    staged._sheet as sheet,
    staged._row as row,
    coalesce(file.revision, 1) as revision,
    row_number() over (
      partition by staged.edition, staged.area_code
      order by coalesce(file.revision, 1) desc, staged._file_id desc, staged._row
    ) as place,
  from staging.ons_geography as staged
  left join log.file as file
    on file.file_id = staged._file_id
),

other_file as (
  select
    printed.edition,
    printed.given_code,
    max(printed.region_code) as region_code,
    max(printed.region_name) as region_name,
    max(printed.upper_area_code) as upper_area_code,
    max(printed.upper_area_name) as upper_area_name,
  from printed
  group by printed.edition, printed.given_code
)

select
  printed.edition,
  printed.given_code as area_code,
  printed.given_name as area_name,
  coalesce(printed.region_code, other_file.region_code) as region_code,
  coalesce(printed.region_name, other_file.region_name) as region_name,
  coalesce(printed.upper_area_code, other_file.upper_area_code) as upper_area_code,
  coalesce(printed.upper_area_name, other_file.upper_area_name) as upper_area_name,
  coalesce(own.area_code, upper_tier.area_code) as council_code,
  printed.file_id,
  printed.sheet,
  printed.row,
from printed
join other_file
  on other_file.edition = printed.edition
  and other_file.given_code = printed.given_code
left join warehouse.area_given as own
  on own.given_in = 'ons_code'
  and own.given = lower(printed.given_code)
left join warehouse.area_given as upper_tier
  on upper_tier.given_in = 'ons_code'
  and upper_tier.given = lower(coalesce(printed.upper_area_code, other_file.upper_area_code))
where printed.place = 1
