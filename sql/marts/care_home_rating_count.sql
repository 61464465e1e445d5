-- mart         care_home_rating_count
-- one row per  area_code, edition
-- title        Care homes by rating, month by month, and 6B from them under both rules
-- owner        performance-and-insight
-- beware       homes = outstanding + good + other + not_yet_rated; locations, not beds; dormant homes included, a dual registration once.
--              strict_percent counts homes rated good or outstanding; as_published_percent also those not yet rated, as the publisher did for 2024-25.
--              Both take a home that CQC shows as "Not Rated" by the rating of its care-home service (rated_by_service says how many);
--              the columns ending in _of_location do not, and are what the directory alone gives.
--              A region, a council type or England stands here only where the edition covers nine in ten of its councils (councils of
--              councils_in_force): an extract for one council says nothing of them. Homes in no council's area are left out, of England too.
--              In an edition that is not from the directory (is_from_directory), homes never rated are missing.
select
  counted.area_code,
  counted.edition,
  substr(cast(counted.edition as string), 1, 7) as period,
  area.area_name,
  counted.homes,
  counted.outstanding,
  counted.good,
  counted.other,
  counted.not_yet_rated,
  cast(round(cast(
    100 * (counted.outstanding + counted.good) / nullif(counted.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as strict_percent,
  cast(round(cast(
    100 * (counted.homes - counted.other) / nullif(counted.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as as_published_percent,
  counted.rated_by_service,
  cast(round(cast(
    100 * counted.good_or_outstanding_of_location / nullif(counted.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as strict_percent_of_location,
  cast(round(cast(
    100 * (counted.homes - counted.other_of_location) / nullif(counted.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as as_published_percent_of_location,
  counted.councils,
  counted.councils_in_force,
  counted.is_from_directory
from warehouse.care_home_count_by_area as counted
left join reference.area as area
  on area.area_code = counted.area_code
