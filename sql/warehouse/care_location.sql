-- warehouse    care_location
-- one row per  edition, location_id
-- title        Every adult social care location registered with CQC, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       A location is a registration, not a building: the same home under two registrations (dual registration) stands twice. Count
--              where is_counted, and its beds once; not_counted_because says why a row is not. A location that is only a specialist college is not counted.
--              area_code is the council whose area the registered address is in, not where care is given; empty where CQC gives none, or a
--              name that we do not know (council_name is as printed).
--              An identifier that an edition gives to two locations stands for the first; a check says so.
--              A location that goes by the name of the person who provides it has no name here.
--              is_dormant is empty in editions before 2021. beds is empty where it is not printed, and 0 where care is given at home.
--              directory_rating is the word the directory prints: for a location with several services that is "Not Rated" since 2026; see location_overall.
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

location as (
  select
    printed.*,
    coalesce(lower(printed.dual_registration) not in ('n', 'no'), false) as is_dual_registered,
    case
      when lower(printed.primary_id) not in ('y', 'n', 'yes', 'no') then types.cqc_id(printed.primary_id)
    end as primary_location_id,
    lower(printed.primary_id) in ('y', 'yes') as says_it_is_primary,
    row_number() over (
      partition by printed.edition, printed.location_id
      order by printed._file_id, printed._sheet, printed._row
    ) as place_of_location,
  from staging.cqc_directory as printed
  left join superseded
    on superseded.file_id = printed._file_id
  where superseded.file_id is null
    and (lower(printed.directorate) = 'adult social care' or lower(printed.location_type) = 'social care org')
),

offered as (
  select
    service.edition,
    service._file_id,
    service._sheet,
    service._row,
    bool_or(care_service.tells = 'care_home_with_nursing') as with_nursing,
    bool_and(coalesce(care_service.tells = 'specialist_college', false)) as is_specialist_college_only,
  from staging.cqc_directory_service_type as service
  left join reference.care_service as care_service
    on care_service.kind = 'service_type'
    and care_service.service_key = regexp_replace(lower(service.service), '[^a-z0-9]', '', 'g')
  where service.is_registered
  group by service.edition, service._file_id, service._sheet, service._row
),

paired as (
  select
    location.*,
    coalesce(offered.with_nursing, false) as with_nursing,
    coalesce(offered.is_specialist_college_only, false) as is_specialist_college_only,
    case
      when not location.is_dual_registered then location.location_id
      when location.primary_location_id is not null then location.primary_location_id
      when count(location.primary_location_id) over (partition by location.edition) > 0 then location.location_id
      else coalesce('at ' || location.postcode, location.location_id)
    end as pair_key,
  from location
  left join offered
    on offered.edition = location.edition
    and offered._file_id = location._file_id
    and offered._sheet = location._sheet
    and offered._row = location._row
  where location.place_of_location = 1
),

numbered as (
  select
    paired.*,
    row_number() over (
      partition by paired.edition, paired.pair_key
      order by
        case when paired.location_id = paired.pair_key or paired.says_it_is_primary then 1 else 2 end,
        paired.location_id
    ) as place_in_pair,
  from paired
)

select
  numbered.edition,
  numbered.location_id,
  case
    when lower(numbered.ownership_type) in ('individual', 'partnership')
      and lower(numbered.location_name) = lower(numbered.provider_name)
      then null
    else numbered.location_name
  end as location_name,
  numbered.provider_id,
  numbered.brand_id,
  numbered.brand_name,
  numbered.registered_on,
  numbered.is_dormant,
  numbered.is_care_home,
  numbered.is_care_home as is_residential,
  case
    when numbered.is_care_home and numbered.with_nursing then 'care_home_with_nursing'
    when numbered.is_care_home then 'care_home_without_nursing'
    else 'community'
  end as service_category,
  numbered.beds,
  numbered.location_type,
  numbered.category as primary_inspection_category,
  numbered.overall_rating as directory_rating,
  numbered.rating_published_on,
  numbered.is_inherited,
  numbered.council_name,
  numbered.region_name,
  by_name.area_code,
  numbered.postcode,
  numbered.uprn,
  numbered.is_dual_registered,
  numbered.primary_location_id,
  numbered.place_in_pair = 1 and not numbered.is_specialist_college_only as is_counted,
  case
    when numbered.is_specialist_college_only then 'only a specialist college'
    when numbered.place_in_pair > 1 then 'dual registration: its other registration is counted'
  end as not_counted_because,
  numbered._file_id as file_id,
  numbered._sheet as sheet,
  numbered._row as row,
from numbered
left join warehouse.area_given as by_name
  on by_name.given_in = 'name'
  and by_name.given = lower(numbered.council_name)
