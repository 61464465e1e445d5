-- warehouse    growth_rating
-- one row per  edition, location_id, service_group, domain
-- title        For the benchmark of growth: a rating of a location of a month
-- owner        performance-and-insight
-- kept by      edition
select
  rating.edition,
  rating._file_id as file_id,
  rating._sheet as sheet,
  rating._row as row,
  rating.location_id,
  rating.service_group,
  rating.domain,
  rating.rating,
  rating.published_on,
  rating.is_inherited,
  row_number() over (partition by rating.edition, rating.location_id order by rating._row) as place,
from staging.growth_ratings as rating
join warehouse.growth_location as location
  on location.edition = rating.edition
  and location.location_id = rating.location_id
