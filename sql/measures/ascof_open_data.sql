-- measure      ascof_open_data
-- one row per  measure_id, area_code, period_end, cohort
-- title        ASCOF measures as the open data of each year state them
-- owner        performance-and-insight
-- beware       Only what the time series does not state: where both do, the time series speaks, and marts.reconciliation tells where they differ.
--              Codes up to 2022-23 are measures of their own (ascof_2022_…), though some of them live on under another code: see reference.measure_succession.
--              An empty outcome was not submitted, withheld or not asked: see status. It is never zero.
select
  stated.measure_id,
  stated.area_code,
  stated.period_start,
  stated.period_end,
  stated.period,
  stated.cohort,
  stated.numerator,
  stated.denominator,
  stated.respondents,
  stated.outcome,
  stated.outcome_published,
  cast(null as decimal(18, 6)) as lower,
  cast(null as decimal(18, 6)) as upper,
  cast(null as string) as interval_method,
  stated.status,
  'published' as provenance,
  stated.file_id,
  stated.sheet,
  stated.row,
  stated.margin_of_error,
  cast(null as decimal(18, 6)) as old_basis_outcome,
  cast(null as string) as outcome_column,
  case when stated.outcome is not null then stated.area_caveat end as area_caveat,
  stated.outcome is not null and stated.is_wider_area as is_wider_area
from warehouse.ascof_open_data_result as stated
left join measures.ascof_published as time_series
  on time_series.measure_id = stated.measure_id
  and time_series.area_code = stated.area_code
  and time_series.period_end = stated.period_end
  and time_series.cohort = stated.cohort
where time_series.measure_id is null
