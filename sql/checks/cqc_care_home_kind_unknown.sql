-- warn: A care home is registered neither as one with nursing nor as one without, or a location that is no care home is registered as one. It counts as a care home if "Care home?" says so, and as one without nursing if nothing says otherwise.
with

told as (
  select distinct
    service.edition,
    service.location_id,
  from warehouse.location_service as service
  join reference.care_service as care_service
    on care_service.kind = service.kind
    and care_service.service_name = service.service
  where care_service.tells in ('care_home_with_nursing', 'care_home_without_nursing')
)

select
  location.edition,
  location.file_id,
  location.is_care_home,
  count(*) as locations,
  min(location.row) as first_row,
from warehouse.care_location as location
left join told
  on told.edition = location.edition
  and told.location_id = location.location_id
where location.is_care_home <> (told.location_id is not null)
group by location.edition, location.file_id, location.is_care_home
