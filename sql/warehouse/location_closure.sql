-- warehouse    location_closure
-- one row per  edition, location_id, ended_on
-- title        Every adult social care registration that has ended, and the one that took its place
-- owner        performance-and-insight
-- kept by      edition
-- beware       A registration that ended is not a service that closed: a new owner, or a provider that changes its legal form, registers the same
--              home anew. Where the files show it, successor_location_id is the new registration and linked_by what they share; no
--              successor means that none was found, not that there is none.
--              A successor is of the same kind (care home or not), at the same UPRN or with the same postcode and name, and was registered within
--              31 days of the end, before or after. Each edition lists every registration ended so far: take the newest.
with

superseded as (
  select distinct
    older.file_id,
  from log.file as older
  join log.file as newer
    on newer.job = older.job
    and newer.edition = older.edition
    and newer.revision > older.revision
  where newer.verdict = 'loaded'
),

ended as not materialized (
  select
    printed.*,
    regexp_replace(lower(printed.location_name), '[^a-z0-9]', '', 'g') as name_key,
  from staging.cqc_deactivated as printed
  left join superseded
    on superseded.file_id = printed._file_id
  where superseded.file_id is null
    and (lower(printed.directorate) = 'adult social care' or lower(printed.location_type) = 'social care org')
),

candidate as not materialized (
  select
    location.edition,
    location.location_id,
    location.registered_on,
    location.is_care_home,
    location.postcode,
    location.uprn,
    regexp_replace(lower(location.location_name), '[^a-z0-9]', '', 'g') as name_key,
  from warehouse.care_location as location
  where location.registered_on is not null
  union all
  select
    ended.edition,
    ended.location_id,
    ended.registered_on,
    ended.is_care_home,
    ended.postcode,
    ended.uprn,
    ended.name_key,
  from ended
  where ended.registered_on is not null
),

link as (
  select
    ended.edition,
    ended.location_id,
    ended.ended_on,
    candidate.location_id as successor_location_id,
    candidate.registered_on as successor_registered_on,
    'UPRN' as linked_by,
  from ended
  join candidate
    on candidate.edition = ended.edition
    and candidate.uprn = ended.uprn
    and candidate.is_care_home = ended.is_care_home
  where candidate.location_id <> ended.location_id
    and abs(date_diff('day', ended.ended_on, candidate.registered_on)) <= 31
  union all
  select
    ended.edition,
    ended.location_id,
    ended.ended_on,
    candidate.location_id as successor_location_id,
    candidate.registered_on as successor_registered_on,
    'postcode and name' as linked_by,
  from ended
  join candidate
    on candidate.edition = ended.edition
    and candidate.postcode = ended.postcode
    and candidate.name_key = ended.name_key
    and candidate.is_care_home = ended.is_care_home
  where candidate.location_id <> ended.location_id
    and abs(date_diff('day', ended.ended_on, candidate.registered_on)) <= 31
),

nearest as (
  select
    link.*,
    row_number() over (
      partition by link.edition, link.location_id, link.ended_on
      order by
        abs(date_diff('day', link.ended_on, link.successor_registered_on)),
        link.linked_by,
        link.successor_location_id
    ) as place,
  from link
)

select
  ended.edition,
  ended.location_id,
  ended.ended_on,
  ended.location_name,
  ended.provider_id,
  ended.registered_on,
  ended.is_care_home,
  ended.beds,
  ended.category as primary_inspection_category,
  ended.council_name,
  by_name.area_code,
  ended.postcode,
  ended.uprn,
  nearest.successor_location_id,
  nearest.successor_registered_on,
  nearest.linked_by,
  ended._file_id as file_id,
  ended._sheet as sheet,
  ended._row as row,
from ended
left join nearest
  on nearest.edition = ended.edition
  and nearest.location_id = ended.location_id
  and nearest.ended_on = ended.ended_on
  and nearest.place = 1
left join warehouse.area_given as by_name
  on by_name.given_in = 'name'
  and by_name.given = lower(ended.council_name)
