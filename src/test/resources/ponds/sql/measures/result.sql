-- measure      result
-- one row per  measure_id, area_code, period_end, cohort
-- title        Every measure of every pond
-- owner        gardener
-- stacks       measures
select
  stacked.*
from stacked
