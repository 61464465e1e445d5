-- warn: A file of CQC names a council that we do not know: its locations are in no area, and in no figure. Look the name up at the sheet and row given, and add it to sql/reference/area_alias.csv, given_in name.
select
  location.file_id,
  location.sheet,
  min(location.row) as first_row,
  count(*) as locations,
from warehouse.care_location as location
where location.council_name is not null
  and location.area_code is null
group by location.file_id, location.sheet, location.council_name
union all
select
  rating.file_id,
  rating.sheet,
  min(rating.row) as first_row,
  count(distinct rating.location_id) as locations,
from warehouse.location_rating as rating
where rating.council_name is not null
  and rating.area_code is null
group by rating.file_id, rating.sheet, rating.council_name
