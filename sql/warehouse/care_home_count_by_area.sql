-- warehouse    care_home_count_by_area
-- one row per  edition, area_code
-- title        Care homes by rating, edition by edition, for each council and for the region, council type and England it belongs to
-- owner        performance-and-insight
-- beware       An area of several councils stands here only where the edition covers nine in ten of them (councils of councils_in_force): an
--              extract for one council says nothing of the rest. It is the sum of its councils; homes in no council's area are left out, of England too.
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
    min(counted.file_id) as file_id,
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
  counted_area.edition,
  counted_area.area_code,
  counted_area.councils,
  counted_area.councils_in_force,
  cast(counted_area.homes as bigint) as homes,
  cast(counted_area.outstanding as bigint) as outstanding,
  cast(counted_area.good as bigint) as good,
  cast(counted_area.other as bigint) as other,
  cast(counted_area.not_yet_rated as bigint) as not_yet_rated,
  cast(counted_area.rated_by_service as bigint) as rated_by_service,
  cast(counted_area.good_or_outstanding_of_location as bigint) as good_or_outstanding_of_location,
  cast(counted_area.other_of_location as bigint) as other_of_location,
  counted_area.is_from_directory = 1 as is_from_directory,
  counted_area.file_id,
from counted_area
where counted_area.councils * 10 >= counted_area.councils_in_force * 9
