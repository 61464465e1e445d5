-- mart         milestone_page_summary
-- one row per  as_at, plan, level_order, part
-- title        How each plan stands, by theme and by board
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       The RAG is worked out from the dates, against each milestone's first baseline date; what is expected by a later date that was approved is rescheduled, and counted apart.
--              On time percent is of what was done or has fallen due. Mean days slipped is from the first baseline date, early ones below zero.
select
  page.as_at,
  page.plan,
  page.level_order,
  page.part,
  page.milestones,
  page.complete,
  page.on_target,
  page.amber,
  page.red,
  page.rescheduled,
  page.not_reported,
  page.on_time_percent,
  page.mean_days_slipped,
  page.due_next_30_days,
  page.due_next_90_days,
from marts.milestone_page_plan as page
