-- mart         milestone_page_exception
-- one row per  as_at, place, plan, milestone_id
-- title        Exceptions: what a board must look at, and why
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       A milestone stands here once for each reason: red, newly late, re-baselined twice or more, a RAG that disagrees with the dates, no forecast, left out of the report, due and not started, and what cannot be read.
select
  shown.as_at,
  exception.place,
  exception.plan,
  shown.milestone_id,
  exception.reason,  -- Why a board must look at it
  exception.detail,  -- What makes it an exception, in words
  exception.board,
  exception.theme,
  exception.title,
  exception.owner,
  exception.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  exception.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  exception.rag_stated,
  exception.baseline_on,
  exception.approved_on,
  exception.forecast_on,
  exception.days_slipped,  -- Days from the first baseline date to the day it was done, or is expected; below zero is early
  exception.times_rebaselined  -- How often the date in force has changed since the first baseline
from marts.milestone_shown as shown
join marts.milestone_exception as exception
  on exception.milestone_id = shown.milestone_id
  and exception.as_at = shown.plan_as_at
