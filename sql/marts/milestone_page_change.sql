-- mart         milestone_page_change
-- one row per  as_at, place, plan, milestone_id
-- title        What changed since the report before
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       Of each plan, what its newest report changed; Since is its report before. Days: how far a date moved, or how long after the first baseline date a milestone was done or is expected.
select
  shown.as_at,
  change.place,
  change.plan,
  shown.milestone_id,
  change.words as change,  -- What the report changed: completed, slipped by so many days, missing and the like
  change.since_on,  -- The report before
  change.days,  -- Days that the event is about: how far a date moved, or how long after the first baseline date
  change.before_on,  -- What the date was at the report before, or the first baseline date
  change.after_on,  -- What the date is now
  change.reference,  -- The change request, or the milestones it became or came from
  change.theme,
  change.title,
  change.owner,
  change.board,
  change.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  change.previous_status  -- The status at the report before
from marts.milestone_shown as shown
join marts.milestone_change as change
  on change.milestone_id = shown.milestone_id
  and change.as_at = shown.plan_as_at
