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
    max(summary.as_at) as plan_as_at,
  from (select distinct milestone_shown.as_at from marts.milestone_shown as milestone_shown) as report_date
  join marts.plan_summary as summary
    on summary.as_at <= report_date.as_at
  group by report_date.as_at, summary.plan_key
)

select
  shown.as_at,
  summary.plan,
  case summary.level when 'plan' then 1 when 'theme' then 2 else 3 end as level_order,
  case summary.level when 'plan' then 'The whole plan' else summary.part end as part,
  summary.level,
  summary.as_at as reported_on,
  summary.milestones,
  summary.complete,
  summary.on_target,
  summary.amber,
  summary.red,
  summary.rescheduled,
  summary.without_rag,
  summary.not_started,
  summary.suspended,
  summary.in_place,
  summary.cancelled,
  summary.merged,
  summary.split,
  summary.unknown,
  summary.not_reported,
  summary.on_time_percent,
  summary.judged,
  summary.mean_days_slipped,
  summary.slip_measured,
  summary.rag_disagrees,
  summary.rebaselined,
  summary.overdue,
  summary.due_next_30_days,
  summary.due_next_60_days,
  summary.due_next_90_days,
  summary.next_due_on,
from shown
join marts.plan_summary as summary
  on summary.plan_key = shown.plan_key
  and summary.as_at = shown.plan_as_at
