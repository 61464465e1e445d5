-- warehouse    location_rating
-- one row per  edition, location_id, service_group, domain
-- title        Every rating of every adult social care location, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       rating is one of the four, however it is printed, and empty where the word printed is none: rating_state then says what it is
--              ("not rated", "insufficient evidence", "not applicable"), and printed_rating how. A location that was never rated has no row.
--              An inherited rating was given to the same service under an earlier registration; it counts, and says so.
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
)

select
  printed.edition,
  printed.location_id,
  printed.service_group,
  printed.domain,
  coalesce(rated_service.kind, 'other') as service_kind,
  word.rating,
  word.ordinal,
  word.rating_state,
  printed.rating as printed_rating,
  printed.published_on,
  printed.is_inherited,
  printed.is_care_home,
  printed.council_name,
  by_name.area_code,
  printed._file_id as file_id,
  printed._sheet as sheet,
  printed._row as row,
from staging.cqc_rating as printed
left join superseded
  on superseded.file_id = printed._file_id
left join reference.rating_word as word
  on lower(word.word) = lower(printed.rating)
left join reference.rated_service as rated_service
  on lower(rated_service.service_group) = lower(printed.service_group)
left join warehouse.area_given as by_name
  on by_name.given_in = 'name'
  and by_name.given = lower(printed.council_name)
where superseded.file_id is null
  and (lower(printed.location_type) = 'social care org' or lower(printed.category) like '%social care%')
