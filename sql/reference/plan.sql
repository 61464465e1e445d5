-- reference    plan
-- one row per  plan_id
-- title        The plans whose milestones are followed
-- owner        performance-and-insight
-- beware       also_called holds other names of the plan in trackers, parted by semicolons; letter case does not count.
--              area_code is the council whose plan it is: the impact of its milestones is seen in that council's figures.
select
  csv.plan_id,
  csv.plan_name,
  csv.also_called,
  types.date_uk(csv.starts_on) as starts_on,
  types.date_uk(csv.ends_on) as ends_on,
  csv.board,
  csv.area_code,
  csv.source,
from csv
