-- mart         milestone_page_plan
-- one row per  as_at, plan, level_order, part
-- title        How the plans stand: as a whole, by theme and by board
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       Each plan as at its newest report, Reported on. The counts from Complete to Not reported add up to Milestones. Rescheduled with approval is counted apart from the RAG.
--              On time percent: of what was done or has fallen due, the share that was done on or before its first baseline date.
with

shown as (
  select
    report_date.as_at,
    summary.plan_key,
    max(summary.as_at) as plan_as_at
  from (select distinct milestone_shown.as_at from marts.milestone_shown as milestone_shown) as report_date
  join marts.plan_summary as summary
    on summary.as_at <= report_date.as_at
  group by report_date.as_at, summary.plan_key
)

select
  shown.as_at,
  summary.plan,
  case summary.level when 'plan' then 1 when 'theme' then 2 else 3 end as level_order,  -- The order of plan, theme and board
  case summary.level when 'plan' then 'The whole plan' else summary.part end as part,  -- The whole plan, or the theme or board that the row is about
  summary.level,  -- Whether the row is about a plan, a theme or a board
  summary.as_at as reported_on,  -- The report that the row was last read from
  summary.milestones,  -- Milestones counted
  summary.complete,  -- Milestones that are done, also those that a tracker lists no longer
  summary.on_target,  -- In progress, and expected on or before the first baseline date
  summary.amber,  -- In progress, and expected up to one calendar month after the first baseline date
  summary.red,  -- In progress, and expected more than a calendar month after the first baseline date
  summary.rescheduled,  -- In progress, late against the first baseline date, and expected by a later date that was approved
  summary.without_rag,  -- In progress, and without a date
  summary.not_started,  -- Milestones that are not begun
  summary.suspended,  -- Milestones that are put off
  summary.in_place,  -- Currently in place: goes on, and has never had a date
  summary.cancelled,  -- Milestones that will not be done
  summary.merged,  -- Milestones that live on under another id
  summary.split,  -- Milestones that live on under several ids
  summary.unknown,  -- Milestones whose status is a word that we do not know
  summary.not_reported,  -- Milestones that were not finished, and that the report leaves out
  summary.on_time_percent,  -- Share of those judged that were done on or before their first baseline date
  summary.judged,  -- Milestones that are complete with a date, or open after their first baseline date
  summary.mean_days_slipped,  -- Mean days slipped, early ones below zero
  summary.slip_measured,  -- Milestones whose slip is known
  summary.rag_disagrees,  -- Milestones whose owner's RAG is another than the dates'
  summary.rebaselined,  -- Milestones whose date in force has changed
  summary.overdue,  -- Open milestones whose date in force has passed
  summary.due_next_30_days,  -- Open milestones whose date in force is within 30 days
  summary.due_next_60_days,  -- Open milestones whose date in force is within 60 days
  summary.due_next_90_days,  -- Open milestones whose date in force is within 90 days
  summary.next_due_on  -- The first date in force, on or after the report, of what is open
from shown
join marts.plan_summary as summary
  on summary.plan_key = shown.plan_key
  and summary.as_at = shown.plan_as_at
