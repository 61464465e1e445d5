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
  status.outcome,  -- What the milestone is to achieve, in the plan's words
  status.success_measure,
  status.owner,
  status.board,
  status.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  status.previous_status,  -- The status at the report before
  status.change,  -- What the report changed: completed, slipped by so many days, missing and the like; empty where nothing
  status.baseline_on,
  status.approved_on,
  status.forecast_on,
  status.actual_on,
  status.days_slipped,  -- Days from the first baseline date to the day it was done, or is expected; below zero is early
  status.days_slipped_from_approved,  -- Days from the date in force to the day it was done, or is expected; below zero is early
  status.times_rebaselined,  -- How often the date in force has changed since the first baseline
  status.standing,  -- The status, and for work in progress how late it is or whether it was rescheduled
  status.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  status.rag_stated,
  status.rag_agreement,  -- Whether the owner's RAG agrees with the dates
  cast(status.percent_complete as decimal(5, 1)) as percent_complete,
  status.confidence,
  status.baseline_given,
  status.forecast_given,
  status.change_reference,
  status.became,
  status.came_from,  -- The milestones that were merged into it, or split into it and others
  status.note,
  status.measure_title,  -- The measure that the milestone is to move
  status.period_then,  -- The period of the figure then
  status.outcome_then,  -- The council's newest figure known on the first baseline date
  status.england_then,  -- England's figure then
  status.period_now,  -- The period of the figure now
  status.outcome_now,  -- The council's newest figure known at the as-at date
  status.england_now,  -- England's figure now
  status.against_england_now,  -- Whether the council's newest figure is better or worse than England's, by its 95% interval
  status.outcome_change,  -- The council's figure now less the one then; empty across a break in the series
  status.reported_on,  -- The report that the row was last read from
  status.sheet,
  status.row
from marts.milestone_shown as shown
join marts.milestone_status as status
  on status.milestone_id = shown.milestone_id
  and status.as_at = shown.plan_as_at
