-- measure      frogs
-- one row per  measure_id, area_code, period_end, cohort
-- title        Frogs in a pond
-- owner        gardener
select
  'frogs' as measure_id,
  pond.pond as area_code,
  strftime(pond.edition, '%B %Y') as period,
  pond.edition as period_end,
  'all' as cohort,
  cast(pond.frogs as decimal(18, 2)) as outcome,
  null::varchar as outcome_published,
  null::varchar as status,
  pond.frogs as numerator,
  null::bigint as denominator,
  null::bigint as respondents,
  null::decimal(18, 2) as lower,
  null::decimal(18, 2) as upper,
  pond.file_id,
  pond.sheet,
  pond.row
from warehouse.pond as pond
