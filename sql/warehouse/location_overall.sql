-- warehouse    location_overall
-- one row per  edition, location_id
-- title        The current overall rating of every adult social care location, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       rating_from says where the rating is from: "overall" is the location's own. Where that is "Not Rated" (since 2026, every location
--              whose services are rated one by one), a care home has the rating of its care-home service, another location the lowest of
--              its services'. "directory" is the directory's word, for an edition without the ratings file.
--              rating_state without a rating: "not rated" and "insufficient evidence" are CQC's words; "never rated" is a location without any.
--              is_in_directory is no where the edition has ratings only: dormant, beds, kind of home and dual registration are then not known, and
--              locations that were never rated are missing.
with

stacked as (
  select
    location.edition,
    location.location_id,
    true as is_in_directory,
    location.area_code,
    location.is_care_home,
    location.service_category,
    location.is_dormant,
    location.beds,
    location.is_counted,
    location.directory_rating,
    location.rating_published_on,
    location.is_inherited,
    location.file_id,
    cast(null as varchar) as service_kind,
    cast(null as integer) as ordinal,
    cast(null as varchar) as rating_state,
  from warehouse.care_location as location
  union all
  select
    rating.edition,
    rating.location_id,
    false as is_in_directory,
    rating.area_code,
    rating.is_care_home,
    cast(null as varchar) as service_category,
    cast(null as boolean) as is_dormant,
    cast(null as bigint) as beds,
    cast(null as boolean) as is_counted,
    cast(null as varchar) as directory_rating,
    rating.published_on as rating_published_on,
    rating.is_inherited,
    rating.file_id,
    rating.service_kind,
    rating.ordinal,
    rating.rating_state,
  from warehouse.location_rating as rating
  where lower(rating.domain) = 'overall'
),

merged as (
  select
    stacked.edition,
    stacked.location_id,
    bool_or(stacked.is_in_directory) as is_in_directory,
    bool_or(not stacked.is_in_directory) as is_in_ratings,
    max(case when stacked.is_in_directory then stacked.area_code end) as directory_area_code,
    min(case when not stacked.is_in_directory then stacked.area_code end) as ratings_area_code,
    bool_or(case when stacked.is_in_directory then stacked.is_care_home end) as directory_is_care_home,
    bool_or(case when not stacked.is_in_directory then stacked.is_care_home end) as ratings_is_care_home,
    max(stacked.service_category) as service_category,
    bool_or(stacked.is_dormant) as is_dormant,
    max(stacked.beds) as beds,
    bool_or(stacked.is_counted) as is_counted,
    max(stacked.directory_rating) as directory_rating,
    max(case when stacked.is_in_directory then stacked.rating_published_on end) as directory_published_on,
    bool_or(case when stacked.is_in_directory then stacked.is_inherited end) as directory_is_inherited,
    max(case when stacked.is_in_directory then stacked.file_id end) as directory_file_id,
    max(case when not stacked.is_in_directory then stacked.file_id end) as ratings_file_id,
    max(case when stacked.service_kind = 'overall' then stacked.ordinal end) as overall_ordinal,
    max(case when stacked.service_kind = 'overall' then stacked.rating_state end) as overall_state,
    max(case when stacked.service_kind = 'overall' then stacked.rating_published_on end) as overall_published_on,
    bool_or(case when stacked.service_kind = 'overall' then stacked.is_inherited end) as overall_is_inherited,
    min(case when stacked.service_kind = 'care_home' then stacked.ordinal end) as care_home_ordinal,
    max(case when stacked.service_kind = 'care_home' then stacked.rating_published_on end) as care_home_published_on,
    bool_or(case when stacked.service_kind = 'care_home' then stacked.is_inherited end) as care_home_is_inherited,
    min(case when stacked.service_kind <> 'overall' then stacked.ordinal end) as lowest_ordinal,
    max(case when stacked.service_kind <> 'overall' then stacked.rating_published_on end) as lowest_published_on,
    bool_or(case when stacked.service_kind <> 'overall' then stacked.is_inherited end) as lowest_is_inherited,
  from stacked
  group by stacked.edition, stacked.location_id
),

listed as (
  select
    merged.*,
    case when merged.is_in_directory then merged.directory_area_code else merged.ratings_area_code end as area_code,
    coalesce(merged.directory_is_care_home, merged.ratings_is_care_home) as is_care_home,
    bool_or(merged.is_in_directory) over (partition by merged.edition) as edition_has_directory,
  from merged
),

sourced as (
  select
    listed.*,
    word.ordinal as directory_ordinal,
    word.rating_state as directory_state,
    case
      when listed.overall_ordinal is not null then 'overall'
      when listed.overall_state = 'not rated' and listed.is_care_home and listed.care_home_ordinal is not null
        then 'care home service'
      when listed.overall_state = 'not rated' and not listed.is_care_home and listed.lowest_ordinal is not null
        then 'lowest of its services'
      when not listed.is_in_ratings and word.ordinal is not null then 'directory'
    end as rating_from,
  from listed
  left join reference.rating_word as word
    on lower(word.word) = lower(listed.directory_rating)
  where listed.is_in_directory
    or not listed.edition_has_directory
),

chosen as (
  select
    sourced.*,
    case sourced.rating_from
      when 'overall' then sourced.overall_ordinal
      when 'care home service' then sourced.care_home_ordinal
      when 'lowest of its services' then sourced.lowest_ordinal
      when 'directory' then sourced.directory_ordinal
    end as ordinal,
    coalesce(sourced.overall_ordinal, sourced.directory_ordinal) as ordinal_of_location,
    case sourced.rating_from
      when 'overall' then sourced.overall_published_on
      when 'care home service' then sourced.care_home_published_on
      when 'lowest of its services' then sourced.lowest_published_on
      when 'directory' then sourced.directory_published_on
    end as published_on,
    case sourced.rating_from
      when 'overall' then sourced.overall_is_inherited
      when 'care home service' then sourced.care_home_is_inherited
      when 'lowest of its services' then sourced.lowest_is_inherited
      when 'directory' then sourced.directory_is_inherited
    end as rating_is_inherited,
  from sourced
)

select
  chosen.edition,
  chosen.location_id,
  chosen.is_in_directory,
  chosen.is_in_ratings,
  chosen.area_code,
  chosen.is_care_home,
  chosen.service_category,
  chosen.is_dormant,
  chosen.beds,
  coalesce(chosen.is_counted, true) as is_counted,
  four.rating,
  chosen.ordinal,
  chosen.rating_from,
  case
    when chosen.ordinal is not null then 'rated'
    else coalesce(chosen.overall_state, chosen.directory_state, 'never rated')
  end as rating_state,
  chosen.ordinal_of_location,
  chosen.published_on,
  chosen.rating_is_inherited as is_inherited,
  coalesce(chosen.directory_file_id, chosen.ratings_file_id) as file_id,
from chosen
left join reference.rating_word as four
  on four.ordinal = chosen.ordinal
