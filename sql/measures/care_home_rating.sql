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

ruled as (
  select
    'local_6b_strict' as measure_id,
    counted.edition,
    counted.area_code,
    counted.outstanding + counted.good as numerator,
    counted.homes as denominator,
    counted.file_id
  from warehouse.care_home_count_by_area as counted
  where counted.homes > 0
  union all
  select
    'local_6b_as_published' as measure_id,
    counted.edition,
    counted.area_code,
    counted.homes - counted.other as numerator,
    counted.homes as denominator,
    counted.file_id
  from warehouse.care_home_count_by_area as counted
  where counted.homes > 0
)

select
  ruled.measure_id,
  ruled.area_code,
  cast(date_trunc('month', ruled.edition) as date) as period_start,
  ruled.edition as period_end,
  substr(cast(ruled.edition as string), 1, 7) as period,
  'all' as cohort,
  cast(ruled.numerator as decimal(18, 6)) as numerator,
  cast(ruled.denominator as decimal(18, 6)) as denominator,
  cast(null as decimal(18, 6)) as respondents,
  cast(100 * ruled.numerator / nullif(ruled.denominator, 0) as decimal(18, 6)) as outcome,
  cast(null as string) as outcome_published,
  cast(null as decimal(18, 6)) as lower,
  cast(null as decimal(18, 6)) as upper,
  cast(null as string) as interval_method,
  cast(null as string) as status,
  'computed' as provenance,
  ruled.file_id,
  cast(null as string) as sheet,
  cast(null as integer) as row,
  cast(null as decimal(18, 6)) as margin_of_error,
  cast(null as decimal(18, 6)) as old_basis_outcome,
  cast(null as string) as outcome_column,
  cast(null as string) as area_caveat,
  false as is_wider_area
from ruled
