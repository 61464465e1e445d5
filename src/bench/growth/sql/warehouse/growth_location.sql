-- warehouse    growth_location
-- one row per  edition, location_id
-- title        For the benchmark of growth: a location of a month
-- owner        performance-and-insight
-- kept by      edition
with

newest as (
  select
    directory.*,
  from staging.growth_directory as directory
  join log.file as file
    on file.file_id = directory._file_id
  qualify file.revision = max(file.revision) over (partition by directory.edition)
)

select
  newest.edition,
  newest._file_id as file_id,
  newest._sheet as sheet,
  newest._row as row,
  newest.location_id,
  newest.provider_id,
  area.area_code,
  newest.text_0 as location_name,
  newest.text_1 as category,
  newest.text_2 as region,
  newest.text_3 as postcode,
  newest.text_4 as rating,
  newest.date_0 as registered_on,
  newest.number_0 as beds,
  newest.flag_0 as is_care_home,
  newest.flag_1 as is_dormant,
  newest.flag_2 as is_dual,
from newest
left join warehouse.area_given as area
  on area.given_in = 'name' and area.given = lower(newest.council)
where newest.number_1 < 535
