-- mart         pond_rank
-- one row per  measure_id, area_code, period_end
-- title        Ponds by their frogs
-- owner        gardener
-- feeds        publish-ponds
select
  result.measure_id,
  result.area_code,
  result.period_end,
  result.outcome,
  rank() over (partition by result.measure_id, result.period_end order by result.outcome desc) as rank
from measures.result as result
