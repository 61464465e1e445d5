-- mart         growth_quality
-- one row per  edition, area_code, rating
-- title        For the benchmark of growth: ratings of a month by council
-- owner        performance-and-insight
select
  location.edition,
  location.area_code,
  coalesce(rating.rating, 'none') as rating,
  count(*) as ratings,
  count(distinct location.location_id) as locations,
from warehouse.growth_location as location
left join warehouse.growth_rating as rating
  on rating.edition = location.edition
  and rating.location_id = location.location_id
where location.area_code is not null
group by all
