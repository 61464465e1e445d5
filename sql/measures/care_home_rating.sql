-- measure      care_home_rating
-- one row per  measure_id, area_code, period_end, cohort
-- title        6B worked out from CQC's own files, month by month, under both rules
-- owner        performance-and-insight
-- beware       The share of care homes rated good or outstanding, of all that are registered. The strict rule counts those that are rated so. The
--              rule of the publisher for 2024-25 counts every home that is not rated requires improvement or inadequate: one not yet rated too.
--              A home that CQC shows as "Not Rated" because its services are rated one by one has the rating of its care-home service, under both.
--              Homes in no council's area are left out, of England too, as the publisher does. The period is the day on which the register was so.
--              Regions, council types and England only where the file covers nine in ten of their councils: an extract for one council says nothing of them.
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
    count(*) as councils,
    count(counted.area_code) as councils_in_file,
    sum(counted.homes) as homes,
    sum(counted.outstanding) as outstanding,
    sum(counted.good) as good,
    sum(counted.other) as other,
    min(counted.file_id) as file_id,
  from edition
  join grouped
    on edition.edition between grouped.valid_from and grouped.valid_to
  left join warehouse.care_home_count as counted
    on counted.edition = edition.edition
    and counted.area_code = grouped.member_area_code
  group by edition.edition, grouped.area_code
),

ruled as (
  select
    'local_6b_strict' as measure_id,
    counted_area.edition,
    counted_area.area_code,
    counted_area.outstanding + counted_area.good as numerator,
    counted_area.homes as denominator,
    counted_area.file_id,
  from counted_area
  where counted_area.homes > 0
    and counted_area.councils_in_file * 10 >= counted_area.councils * 9
  union all
  select
    'local_6b_as_published' as measure_id,
    counted_area.edition,
    counted_area.area_code,
    counted_area.homes - counted_area.other as numerator,
    counted_area.homes as denominator,
    counted_area.file_id,
  from counted_area
  where counted_area.homes > 0
    and counted_area.councils_in_file * 10 >= counted_area.councils * 9
)

select
  ruled.measure_id,
  ruled.area_code,
  cast(date_trunc('month', ruled.edition) as date) as period_start,
  ruled.edition as period_end,
  substr(cast(ruled.edition as varchar), 1, 7) as period,
  'all' as cohort,
  cast(ruled.numerator as decimal(18, 6)) as numerator,
  cast(ruled.denominator as decimal(18, 6)) as denominator,
  cast(null as decimal(18, 6)) as respondents,
  cast(100 * ruled.numerator / nullif(ruled.denominator, 0) as decimal(18, 6)) as outcome,
  cast(null as varchar) as outcome_published,
  cast(null as decimal(18, 6)) as lower,
  cast(null as decimal(18, 6)) as upper,
  cast(null as varchar) as interval_method,
  cast(null as varchar) as status,
  'computed' as provenance,
  ruled.file_id,
  cast(null as varchar) as sheet,
  cast(null as integer) as row,
  cast(null as decimal(18, 6)) as margin_of_error,
  cast(null as decimal(18, 6)) as old_basis_outcome,
  cast(null as varchar) as outcome_column,
  cast(null as varchar) as area_caveat,
  false as is_wider_area,
from ruled
