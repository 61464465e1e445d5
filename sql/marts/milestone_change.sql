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
  event.event,  -- What happened: new, completed, slipped, re-baselined, missing, reopened and the rest
  event.place,
  event.since_on,  -- The report before
  status.plan,
  status.theme,
  status.title,
  status.owner,
  status.board,
  event.words,
  event.days,  -- Days that the event is about: how far a date moved, or how long after the first baseline date
  event.before_on,  -- What the date was at the report before, or the first baseline date
  event.after_on,  -- What the date is now
  event.reference,  -- The change request, or the milestones it became or came from
  status.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  status.previous_status,  -- The status at the report before
  status.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  status.times_rebaselined,  -- How often the date in force has changed since the first baseline
  status.plan_key,  -- The plan's id, or its name in small letters where it is no plan of ours
  status.file_id,
  status.sheet,
  status.row
from warehouse.milestone_event as event
join marts.milestone_status as status
  on status.milestone_id = event.milestone_id
  and status.as_at = event.as_at
