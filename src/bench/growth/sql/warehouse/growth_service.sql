-- warehouse    growth_service
-- one row per  edition, location_id, service
-- title        For the benchmark of growth: what a location of a month offers
-- owner        performance-and-insight
-- kept by      edition
select
  location.edition,
  location.file_id,
  location.sheet,
  location.row,
  location.location_id,
  service.service,
from warehouse.growth_location as location
join staging.growth_directory_service as service
  on service.edition = location.edition
  and service._file_id = location.file_id
  and service._sheet = location.sheet
  and service._row = location.row
where service.is_offered
