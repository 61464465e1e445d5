-- mart         milestone_change
-- one row per  milestone_id, as_at, event
-- title        What changed with each report: new, completed, slipped, re-baselined, missing, reopened and the rest
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       since_on is the report of the same plan before. days belongs to the event: how far a date moved, or how long after its first baseline date a milestone was done or is expected.
--              A plan's very first report changes nothing: its milestones are a first report, not new.
select
  event.milestone_id,
  event.as_at,
  event.event,
  event.place,
  event.since_on,
  status.plan,
  status.theme,
  status.title,
  status.owner,
  status.board,
  event.words,
  event.days,
  event.before_on,
  event.after_on,
  event.reference,
  status.status,
  status.previous_status,
  status.rag,
  status.times_rebaselined,
  status.plan_key,
  status.file_id,
  status.sheet,
  status.row,
from warehouse.milestone_event as event
join marts.milestone_status as status
  on status.milestone_id = event.milestone_id
  and status.as_at = event.as_at
