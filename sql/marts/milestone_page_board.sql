-- mart         milestone_page_board
-- one row per  as_at, board, plan, milestone_id
-- title        A board's milestones
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       RAG is worked out from the dates, against the first baseline date; the owner's own stands beside it. Days slipped are from that date to the day it was done, or is expected.
--              Why says for what the milestone is on the exception report.
with

exception as (
  select
    exception.milestone_id,
    exception.as_at,
    max(case when exception.place = 1 then exception.reason end) as reason_1,
    max(case when exception.place = 2 then exception.reason end) as reason_2,
    max(case when exception.place = 3 then exception.reason end) as reason_3,
    max(case when exception.place = 4 then exception.reason end) as reason_4,
    max(case when exception.place = 5 then exception.reason end) as reason_5,
    max(case when exception.place = 6 then exception.reason end) as reason_6,
    max(case when exception.place = 7 then exception.reason end) as reason_7,
    max(case when exception.place = 8 then exception.reason end) as reason_8,
    max(case when exception.place = 9 then exception.reason end) as reason_9,
    max(case when exception.place = 10 then exception.reason end) as reason_10
  from marts.milestone_exception as exception
  group by exception.milestone_id, exception.as_at
)

select
  shown.as_at,
  coalesce(status.board, 'No board given') as board,
  status.plan,
  shown.milestone_id,
  status.theme,
  status.title,
  status.owner,
  status.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  status.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  status.rag_stated,
  status.baseline_on,
  status.approved_on,
  status.forecast_on,
  status.actual_on,
  status.days_slipped,  -- Days from the first baseline date to the day it was done, or is expected; below zero is early
  status.times_rebaselined,  -- How often the date in force has changed since the first baseline
  status.change,  -- What the report changed: completed, slipped by so many days, missing and the like; empty where nothing
  nullif(
    concat_ws(
      '; ', exception.reason_1, exception.reason_2, exception.reason_3, exception.reason_4, exception.reason_5,
      exception.reason_6, exception.reason_7, exception.reason_8, exception.reason_9, exception.reason_10
    ),
    ''
  ) as why  -- Why the milestone is on the exception report; empty where it is not
from marts.milestone_shown as shown
join marts.milestone_status as status
  on status.milestone_id = shown.milestone_id
  and status.as_at = shown.plan_as_at
left join exception
  on exception.milestone_id = shown.milestone_id
  and exception.as_at = shown.plan_as_at
