-- measure      frogs_per_newt
-- one row per  measure_id, area_code, period_end, cohort
-- title        Frogs to every newt
-- owner        gardener
select
  'frogs_per_newt' as measure_id,
  pond.pond as area_code,
  strftime(pond.edition, '%B %Y') as period,
  pond.edition as period_end,
  'all' as cohort,
  cast(pond.frogs / nullif(pond.newts, 0) as decimal(18, 2)) as outcome,
  null::varchar as outcome_published,
  null::varchar as status,
  pond.frogs as numerator,
  pond.newts as denominator,
  null::bigint as respondents,
  null::decimal(18, 2) as lower,
  null::decimal(18, 2) as upper,
  pond.file_id,
  pond.sheet,
  pond.row
from warehouse.pond as pond
