-- warn: Some locations are marked as one of two registrations of the same place, and the registration they name as the primary one is not in the list of adult social care. They are counted by themselves; nothing need be done.
select
  location.edition,
  location.file_id,
  location.sheet,
  min(location.row) as first_row,
  count(*) as locations,
from warehouse.care_location as location
left join warehouse.care_location as main
  on main.edition = location.edition
  and main.location_id = location.primary_location_id
where location.is_dual_registered
  and location.primary_location_id is not null
  and main.location_id is null
group by location.edition, location.file_id, location.sheet
