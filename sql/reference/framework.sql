-- reference    framework
-- one row per  framework
-- title        The outcomes frameworks, and the years that each was in force
-- owner        performance-and-insight
-- beware       An empty first_period_end is before the oldest year held, an empty last_period_end is still in force.
select
  csv.framework,
  types.date_uk(csv.first_period_end) as first_period_end,
  types.date_uk(csv.last_period_end) as last_period_end,
  csv.note,
from csv
