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
    max(event.change) as change,
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
    max(case when impact.comparator_id = 'nearest_neighbours' then impact.comparator_now end) as neighbours_now,
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
  history.outcome,
  history.success_measure,
  history.measure_id,
  history.baseline_on,
  history.approved_on,
  history.forecast_on,
  history.actual_on,
  history.status,
  history.rag,
  history.rag_stated,
  history.rag_agreement,
  history.days_slipped,
  history.days_slipped_from_approved,
  history.times_rebaselined,
  history.previous_status,
  event.change,
  history.percent_complete,
  history.confidence,
  case when history.has_note then 'The owner wrote a note' end as note,
  history.standing,
  history.rag_reason,
  history.is_late,
  history.is_overdue,
  history.is_rescheduled,
  history.in_force_on,
  history.days_to_due,
  history.expected_on,
  history.baseline_given,
  history.baseline_now_on,
  history.approved_given,
  history.forecast_given,
  history.actual_given,
  history.change_reference,
  history.became,
  history.came_from,
  history.came_from_baseline_on,
  history.reported_on,
  history.first_reported_on,
  history.previous_as_at,
  history.known_status,
  history.is_open,
  history.is_work_in_progress,
  history.is_due_next_1,
  history.is_due_next_2,
  history.is_due_next_3,
  history.plan_key,
  history.plan_id,
  history.theme_id,
  history.theme_kind,
  history.area_code,
  history.owners_withheld,
  impact.measure_title,
  impact.period_then,
  impact.outcome_then,
  impact.england_then,
  impact.against_england_then,
  impact.neighbours_then,
  impact.period_now,
  impact.outcome_now,
  impact.england_now,
  impact.against_england_now,
  impact.neighbours_now,
  impact.outcome_change,
  impact.outcome_change_reason,
  history.file_id,
  history.sheet,
  history.row,
from warehouse.milestone_history as history
left join event
  on event.milestone_id = history.milestone_id
  and event.as_at = history.as_at
left join impact
  on impact.milestone_id = history.milestone_id
  and impact.as_at = history.as_at
