-- warehouse    location_rating
-- one row per  edition, location_id, service_group, domain
-- title        Every rating of every adult social care location, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       rating is one of the four, however it is printed, and empty where the word printed is none: rating_state then says what it is
--              ("not rated", "insufficient evidence", "not applicable"), and printed_rating how. A location that was never rated has no row.
--              Of an edition's revisions the newest counts, council by council: an extract of one council replaces that council's ratings only.
--              An inherited rating was given to the same service under an earlier registration; it counts, and says so.
with

numbered as (
  select distinct
    printed.edition,
    printed.location_id,
    coalesce(lower(printed.council_name), '') as council,
    printed._file_id as file_id,
    coalesce(file.revision, 1) as revision,
  from staging.cqc_rating as printed
  left join log.file as file
    on file.file_id = printed._file_id
),

in_force as (
  select
    numbered.edition,
    numbered.location_id,
    numbered.council,
    numbered.file_id,
  from numbered
  qualify numbered.revision = max(numbered.revision) over (partition by numbered.edition, numbered.council)
    and numbered.revision = max(numbered.revision) over (partition by numbered.edition, numbered.location_id)
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
join in_force
  on in_force.edition = printed.edition
  and in_force.location_id = printed.location_id
  and in_force.council = coalesce(lower(printed.council_name), '')
  and in_force.file_id = printed._file_id
left join reference.rating_word as word
  on lower(word.word) = lower(printed.rating)
left join reference.rated_service as rated_service
  on lower(rated_service.service_group) = lower(printed.service_group)
left join warehouse.area_given as by_name
  on by_name.given_in = 'name'
  and by_name.given = lower(printed.council_name)
where (lower(printed.location_type) = 'social care org' or lower(printed.category) like '%social care%')
