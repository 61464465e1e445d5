-- mart         care_home_rating_count
-- one row per  area_code, edition
-- title        Care homes by rating, month by month, and 6B from them under both rules
-- owner        performance-and-insight
-- beware       homes = outstanding + good + other + not_yet_rated; locations, not beds; dormant homes included, a dual registration once.
--              strict_percent counts homes rated good or outstanding; as_published_percent also those not yet rated, as the publisher did for 2024-25.
--              Both take a home that CQC shows as "Not Rated" by the rating of its care-home service (rated_by_service says how many);
--              the columns ending in _of_location do not, and are what the directory alone gives.
--              A region, a council type or England stands here only where the edition covers nine in ten of its councils (councils of
--              councils_in_force): an extract for one council says nothing of them. Homes in no council's area are left out, of England too.
--              In an edition that is not from the directory (is_from_directory), homes never rated are missing.
with

grouped as (
  select
    member.group_code as area_code,
    member.member_area_code,
    member.valid_from,
    member.valid_to,
  from warehouse.comparator_member as member
  join reference.comparator as comparator
    on comparator.comparator_id = member.comparator_id
  where comparator.comparator_kind <> 'group'
  union all
  select
    local_authority.area_code,
    local_authority.area_code as member_area_code,
    date '1900-01-01' as valid_from,
    date '9999-12-31' as valid_to,
  from reference.local_authority as local_authority
),

edition as (
  select distinct
    counted.edition,
  from warehouse.care_home_count as counted
),

counted_area as (
  select
    edition.edition,
    grouped.area_code,
    count(*) as councils_in_force,
    count(counted.area_code) as councils,
    sum(counted.homes) as homes,
    sum(counted.outstanding) as outstanding,
    sum(counted.good) as good,
    sum(counted.other) as other,
    sum(counted.not_yet_rated) as not_yet_rated,
    sum(counted.rated_by_service) as rated_by_service,
    sum(counted.good_or_outstanding_of_location) as good_or_outstanding_of_location,
    sum(counted.other_of_location) as other_of_location,
    min(case when counted.is_from_directory then 1 when counted.area_code is not null then 0 end) as is_from_directory,
  from edition
  join grouped
    on edition.edition between grouped.valid_from and grouped.valid_to
  left join warehouse.care_home_count as counted
    on counted.edition = edition.edition
    and counted.area_code = grouped.member_area_code
  group by edition.edition, grouped.area_code
)

select
  counted_area.area_code,
  counted_area.edition,
  substr(cast(counted_area.edition as varchar), 1, 7) as period,
  area.area_name,
  cast(counted_area.homes as bigint) as homes,
  cast(counted_area.outstanding as bigint) as outstanding,
  cast(counted_area.good as bigint) as good,
  cast(counted_area.other as bigint) as other,
  cast(counted_area.not_yet_rated as bigint) as not_yet_rated,
  cast(round(cast(
    100 * (counted_area.outstanding + counted_area.good) / nullif(counted_area.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as strict_percent,
  cast(round(cast(
    100 * (counted_area.homes - counted_area.other) / nullif(counted_area.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as as_published_percent,
  cast(counted_area.rated_by_service as bigint) as rated_by_service,
  cast(round(cast(
    100 * counted_area.good_or_outstanding_of_location / nullif(counted_area.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as strict_percent_of_location,
  cast(round(cast(
    100 * (counted_area.homes - counted_area.other_of_location) / nullif(counted_area.homes, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as as_published_percent_of_location,
  counted_area.councils,
  counted_area.councils_in_force,
  counted_area.is_from_directory = 1 as is_from_directory,
from counted_area
left join reference.area as area
  on area.area_code = counted_area.area_code
where counted_area.councils * 10 >= counted_area.councils_in_force * 9
