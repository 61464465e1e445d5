-- warehouse    care_home_count
-- one row per  edition, area_code
-- title        How many care homes each council's area has, and how they are rated, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       Locations, not beds; dormant homes included, a dual registration once. homes = outstanding + good + other + not_yet_rated, "other" being
--              requires improvement and inadequate. not_yet_rated holds every home without a rating, whatever the reason.
--              The columns ending in _of_location leave out the ratings of care-home services: a home that CQC shows as "Not Rated" is not rated there.
--              A council with locations of other kinds only has 0 homes. In an edition with ratings only, homes never rated are missing.
select
  overall.edition,
  overall.area_code,
  count(*) filter (where overall.is_care_home) as homes,
  count(*) filter (where overall.is_care_home and overall.ordinal = 4) as outstanding,
  count(*) filter (where overall.is_care_home and overall.ordinal = 3) as good,
  count(*) filter (where overall.is_care_home and overall.ordinal in (1, 2)) as other,
  count(*) filter (where overall.is_care_home and overall.ordinal is null) as not_yet_rated,
  count(*) filter (where overall.is_care_home and overall.rating_from = 'care home service') as rated_by_service,
  count(*) filter (where overall.is_care_home and overall.ordinal_of_location in (3, 4)) as good_or_outstanding_of_location,
  count(*) filter (where overall.is_care_home and overall.ordinal_of_location in (1, 2)) as other_of_location,
  bool_or(overall.is_in_directory) as is_from_directory,
  min(overall.file_id) as file_id,
from warehouse.location_overall as overall
where overall.is_counted
  and overall.area_code is not null
group by overall.edition, overall.area_code
