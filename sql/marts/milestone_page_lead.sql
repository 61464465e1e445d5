-- mart         milestone_page_lead
-- one row per  as_at
-- title        The figures that the summary of all plans begins with
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       Of each plan as its newest report has it. A count of nothing is 0. next_due_on is the first date in force, on or after the report, of what is open.
with

stood as (
  select
    shown.as_at,
    count(*) as milestones,
    count(case when status.known_status = 'complete' then 1 end) as complete,
    count(case when status.is_work_in_progress then 1 end) as in_progress,
    count(case when status.is_work_in_progress and status.rag = 'green' then 1 end) as on_target,
    count(case when status.is_work_in_progress and status.rag = 'amber' and not status.is_rescheduled then 1 end) as amber,
    count(case when status.is_work_in_progress and status.rag = 'red' and not status.is_rescheduled then 1 end) as red,
    count(case when status.is_rescheduled and status.is_work_in_progress then 1 end) as rescheduled,
    count(case when status.is_work_in_progress and status.rag is null then 1 end) as without_rag,
    count(case when status.is_due_next_1 then 1 end) as due_next_30_days,
    count(case when status.is_due_next_3 then 1 end) as due_next_90_days
  from marts.milestone_shown as shown
  join marts.milestone_status as status
    on status.milestone_id = shown.milestone_id
    and status.as_at = shown.plan_as_at
  group by shown.as_at
),

changed as (
  select
    shown.as_at,
    count(case when change.event = 'completed' then 1 end) as completed,
    count(case when change.event = 'newly late' then 1 end) as newly_late,
    count(case when change.event = 're-baselined' then 1 end) as rebaselined,
    count(case when change.event = 'missing' then 1 end) as missing,
    count(case when change.event = 'new' then 1 end) as new,
    count(case when change.event = 'reopened' then 1 end) as reopened
  from marts.milestone_shown as shown
  join marts.milestone_change as change
    on change.milestone_id = shown.milestone_id
    and change.as_at = shown.plan_as_at
  group by shown.as_at
),

exception as (
  select
    shown.as_at,
    count(distinct shown.milestone_id) as exceptions,
    count(case when exception.reason = 'RAG disagrees' then 1 end) as rag_disagrees,
    count(case when exception.reason = 'not reported' then 1 end) as not_reported
  from marts.milestone_shown as shown
  join marts.milestone_exception as exception
    on exception.milestone_id = shown.milestone_id
    and exception.as_at = shown.plan_as_at
  group by shown.as_at
)

select
  stood.as_at,
  stood.milestones,  -- Milestones counted
  stood.complete,  -- Milestones that are done, also those that a tracker lists no longer
  stood.in_progress,  -- Milestones that are work in progress
  stood.on_target,  -- In progress, and expected on or before the first baseline date
  stood.amber,  -- In progress, and expected up to one calendar month after the first baseline date
  stood.red,  -- In progress, and expected more than a calendar month after the first baseline date
  stood.rescheduled,  -- In progress, late against the first baseline date, and expected by a later date that was approved
  stood.without_rag,  -- In progress, and without a date
  stood.due_next_30_days,  -- Open milestones whose date in force is within 30 days
  stood.due_next_90_days,  -- Open milestones whose date in force is within 90 days
  coalesce(changed.completed, 0) as completed,  -- Milestones completed since the report before
  coalesce(changed.newly_late, 0) as newly_late,  -- Milestones expected after their first baseline date that were not before
  coalesce(changed.rebaselined, 0) as rebaselined,  -- Milestones whose date in force has changed
  coalesce(changed.missing, 0) as missing,  -- Milestones that the report left out and the one before had
  coalesce(changed.new, 0) as new,  -- Milestones that the report has for the first time
  coalesce(changed.reopened, 0) as reopened,  -- Milestones that were complete and are no longer
  coalesce(exception.exceptions, 0) as exceptions,  -- Milestones with at least one reason to be looked at
  coalesce(exception.rag_disagrees, 0) as rag_disagrees,  -- Milestones whose owner's RAG is another than the dates'
  coalesce(exception.not_reported, 0) as not_reported  -- Milestones that were not finished, and that the report leaves out
from stood
left join changed
  on changed.as_at = stood.as_at
left join exception
  on exception.as_at = stood.as_at
