-- mart         milestone_status
-- one row per  milestone_id, as_at
-- title        How every milestone of every plan stood at each report of its plan
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       as_at is the date of a report of the milestone's plan. A milestone that the report leaves out is not reported: the rest of its row is what was last known, on reported_on. The row depends on no later report.
--              rag is the rule's (reference.milestone_rag), against baseline_on, the first date ever given, which never moves: a change of date does not improve it. Only work in progress has one; rag_reason says why there is none.
--              standing counts apart what is expected by a later date that was approved. rag_stated is the owner's own, and rag_agreement compares the two.
--              days_slipped is from baseline_on to the day it was done, or is expected; negative is early. It stays with what is complete. times_rebaselined counts every change of the date in force since the baseline.
--              in place goes on and has no date: it is never late. owner holds roles only.
--              note says only whether the owner wrote one: what notes say may name people, and stays in the restricted warehouse.
--              The outcome of a linked measure, then and now: see marts.milestone_impact, which has every comparator.
with

event as (
  select
    event.milestone_id,
    event.as_at,
    max(event.change) as change
  from warehouse.milestone_event as event
  group by event.milestone_id, event.as_at
),

impact as (
  select
    impact.milestone_id,
    impact.as_at,
    max(impact.measure_title) as measure_title,
    max(impact.period_then) as period_then,
    max(impact.outcome_then) as outcome_then,
    max(impact.period_now) as period_now,
    max(impact.outcome_now) as outcome_now,
    max(impact.outcome_change) as outcome_change,
    max(impact.change_reason) as outcome_change_reason,
    max(case when impact.comparator_id = 'england' then impact.comparator_then end) as england_then,
    max(case when impact.comparator_id = 'england' then impact.significance_then end) as against_england_then,
    max(case when impact.comparator_id = 'england' then impact.comparator_now end) as england_now,
    max(case when impact.comparator_id = 'england' then impact.significance_now end) as against_england_now,
    max(case when impact.comparator_id = 'nearest_neighbours' then impact.comparator_then end) as neighbours_then,
    max(case when impact.comparator_id = 'nearest_neighbours' then impact.comparator_now end) as neighbours_now
  from marts.milestone_impact as impact
  group by impact.milestone_id, impact.as_at
)

select
  history.milestone_id,
  history.as_at,
  history.plan,
  history.theme,
  history.action,
  history.title,
  history.owner,
  history.board,
  history.outcome,  -- What the milestone is to achieve, in the plan's words
  history.success_measure,
  history.measure_id,
  history.baseline_on,
  history.approved_on,
  history.forecast_on,
  history.actual_on,
  history.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  history.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  history.rag_stated,
  history.rag_agreement,  -- Whether the owner's RAG agrees with the dates
  history.days_slipped,  -- Days from the first baseline date to the day it was done, or is expected; below zero is early
  history.days_slipped_from_approved,  -- Days from the date in force to the day it was done, or is expected; below zero is early
  history.times_rebaselined,  -- How often the date in force has changed since the first baseline
  history.previous_status,  -- The status at the report before
  event.change,  -- What the report changed: completed, slipped by so many days, missing and the like; empty where nothing
  history.percent_complete,
  history.confidence,
  case when history.has_note then 'The owner wrote a note' end as note,
  history.standing,  -- The status, and for work in progress how late it is or whether it was rescheduled
  history.rag_reason,  -- Why it has no RAG
  history.is_late,  -- Whether it is open, and expected after its first baseline date
  history.is_overdue,  -- Whether it is open, and its date in force has passed
  history.is_rescheduled,  -- Whether it is late against its first baseline date, and expected by a later date that was approved
  history.in_force_on,  -- The date approved last, or the baseline date where none was
  history.days_to_due,  -- Days from the as-at date to the date in force; below zero is past
  history.expected_on,  -- The day it was done; for what is open the forecast or the date in force, and never before the report
  history.baseline_given,
  history.baseline_now_on,  -- The baseline date that the tracker prints now, or printed last
  history.approved_given,
  history.forecast_given,
  history.actual_given,
  history.change_reference,
  history.became,
  history.came_from,  -- The milestones that were merged into it, or split into it and others
  history.came_from_baseline_on,  -- The earliest first baseline date of the milestones that it came from
  history.reported_on,  -- The report that the row was last read from
  history.first_reported_on,  -- The first report that has the milestone
  history.previous_as_at,  -- The report date before
  history.known_status,  -- The status when it was last reported
  history.is_open,  -- Whether it is still to be done
  history.is_work_in_progress,  -- Whether it is work in progress, which alone has a RAG
  history.is_due_next_1,  -- Whether it is open and due within the first span of reference.milestone_rule
  history.is_due_next_2,  -- Whether it is open and due within the second span of reference.milestone_rule
  history.is_due_next_3,  -- Whether it is open and due within the third span of reference.milestone_rule
  history.plan_key,  -- The plan's id, or its name in small letters where it is no plan of ours
  history.plan_id,
  history.theme_id,
  history.theme_kind,
  history.area_code,
  history.owners_withheld,
  impact.measure_title,  -- The measure that the milestone is to move
  impact.period_then,  -- The period of the figure then
  impact.outcome_then,  -- The council's newest figure known on the first baseline date
  impact.england_then,  -- England's figure then
  impact.against_england_then,  -- Whether the council's figure then was better or worse than England's, by its 95% interval
  impact.neighbours_then,  -- The nearest neighbours' figure then
  impact.period_now,  -- The period of the figure now
  impact.outcome_now,  -- The council's newest figure known at the as-at date
  impact.england_now,  -- England's figure now
  impact.against_england_now,  -- Whether the council's newest figure is better or worse than England's, by its 95% interval
  impact.neighbours_now,  -- The nearest neighbours' figure now
  impact.outcome_change,  -- The council's figure now less the one then; empty across a break in the series
  impact.outcome_change_reason,  -- Why there is no change to show
  history.file_id,
  history.sheet,
  history.row
from warehouse.milestone_history as history
left join event
  on event.milestone_id = history.milestone_id
  and event.as_at = history.as_at
left join impact
  on impact.milestone_id = history.milestone_id
  and impact.as_at = history.as_at
