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
  page.level_order,  -- The order of plan, theme and board
  page.part,  -- The whole plan, or the theme or board that the row is about
  page.milestones,  -- Milestones counted
  page.complete,  -- Milestones that are done, also those that a tracker lists no longer
  page.on_target,  -- In progress, and expected on or before the first baseline date
  page.amber,  -- In progress, and expected up to one calendar month after the first baseline date
  page.red,  -- In progress, and expected more than a calendar month after the first baseline date
  page.rescheduled,  -- In progress, late against the first baseline date, and expected by a later date that was approved
  page.not_reported,  -- Milestones that were not finished, and that the report leaves out
  page.on_time_percent,  -- Share of those judged that were done on or before their first baseline date
  page.mean_days_slipped,  -- Mean days slipped, early ones below zero
  page.due_next_30_days,  -- Open milestones whose date in force is within 30 days
  page.due_next_90_days  -- Open milestones whose date in force is within 90 days
from marts.milestone_page_plan as page
