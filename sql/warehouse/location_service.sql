-- warehouse    location_service
-- one row per  edition, location_id, kind, service
-- title        What each adult social care location is registered for: activities, service types, and whom it serves
-- owner        performance-and-insight
-- kept by      edition
-- beware       kind is regulated_activity, service_type or service_user_band. Only what is ticked stands here: a location is registered for nothing else.
--              One location may be of several service types; care_location.service_category puts each into one.
with

ticked as (
  select 'regulated_activity' as kind, activity.* from staging.cqc_directory_regulated_activity as activity
  union all
  select 'service_type' as kind, service_type.* from staging.cqc_directory_service_type as service_type
  union all
  select 'service_user_band' as kind, band.* from staging.cqc_directory_service_user_band as band
)

select
  location.edition,
  location.location_id,
  ticked.kind,
  coalesce(care_service.service_name, replace(ticked.service, '_', ' ')) as service,
  care_service.service_key is not null as is_known,
  location.file_id,
  location.sheet,
  location.row,
from ticked
join warehouse.care_location as location
  on location.edition = ticked.edition
  and location.file_id = ticked._file_id
  and location.sheet = ticked._sheet
  and location.row = ticked._row
left join reference.care_service as care_service
  on care_service.kind = ticked.kind
  and care_service.service_key = regexp_replace(lower(ticked.service), '[^a-z0-9]', '', 'g')
where ticked.is_registered
