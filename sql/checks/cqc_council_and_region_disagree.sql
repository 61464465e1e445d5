-- warn: CQC's directory puts a location into a council and a region that the council is not in. The council was used. If a name means another council than we think, correct sql/reference/area_alias.csv.
select
  location.edition,
  location.file_id,
  location.sheet,
  location.area_code,
  min(location.row) as first_row,
  count(*) as locations,
from warehouse.care_location as location
join reference.local_authority as local_authority
  on local_authority.area_code = location.area_code
join warehouse.area_given as region
  on region.given_in = 'name'
  and region.given = lower(location.region_name)
where region.area_code <> local_authority.region_code
group by location.edition, location.file_id, location.sheet, location.area_code
