-- mart         milestone_page_all
-- one row per  as_at, plan, milestone_id
-- title        Every milestone of every plan
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       RAG is worked out from the dates, against the first baseline date, which never moves; only work in progress has one. The owner's own RAG stands beside it.
--              Days slipped are from the first baseline date to the day it was done, or is expected; negative is early. Slipped since approval: from the date in force.
--              A milestone that its plan's newest report leaves out is not reported, and the rest of its row is what was last known, on the day in Reported on.
--              The figures of a linked measure are those known on the baseline date and those known now; a change beside a milestone is not shown to be its doing.
select
  shown.as_at,
  status.plan,
  shown.milestone_id,
  status.theme,
  status.action,
  status.title,
  status.outcome,
  status.success_measure,
  status.owner,
  status.board,
  status.status,
  status.previous_status,
  status.change,
  status.baseline_on,
  status.approved_on,
  status.forecast_on,
  status.actual_on,
  status.days_slipped,
  status.days_slipped_from_approved,
  status.times_rebaselined,
  status.standing,
  status.rag,
  status.rag_stated,
  status.rag_agreement,
  cast(status.percent_complete as decimal(5, 1)) as percent_complete,
  status.confidence,
  status.baseline_given,
  status.forecast_given,
  status.change_reference,
  status.became,
  status.came_from,
  status.note,
  status.measure_title,
  status.period_then,
  status.outcome_then,
  status.england_then,
  status.period_now,
  status.outcome_now,
  status.england_now,
  status.against_england_now,
  status.outcome_change,
  status.reported_on,
  status.sheet,
  status.row,
from marts.milestone_shown as shown
join marts.milestone_status as status
  on status.milestone_id = shown.milestone_id
  and status.as_at = shown.plan_as_at
