-- measure      result
-- one row per  measure_id, area_code, period_end, cohort
-- title        Every measure, published or worked out, for every area and period
-- owner        performance-and-insight
-- stacks       measures
-- beware       An empty outcome is never zero: see status.
--              is_wider_area: the figure covers more than the area it stands for, and takes no part in ranks and medians.
select
  stacked.measure_id,
  stacked.area_code,
  stacked.period_start,
  stacked.period_end,
  stacked.period,
  stacked.cohort,
  stacked.numerator,
  stacked.denominator,
  stacked.respondents,
  stacked.outcome,
  stacked.outcome_published,
  stacked.lower,
  stacked.upper,
  stacked.interval_method,
  stacked.status,
  stacked.provenance,
  stacked.file_id,
  stacked.sheet,
  stacked.row,
  stacked.margin_of_error,
  stacked.old_basis_outcome,
  stacked.outcome_column,
  stacked.area_caveat,
  stacked.is_wider_area,
from stacked
