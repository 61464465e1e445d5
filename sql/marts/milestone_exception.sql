-- mart         milestone_exception
-- one row per  milestone_id, as_at, reason
-- title        Milestones that a board must look at, and why
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       A milestone is here once for each reason. red is by the rule, also where a later date was approved: detail says so. newly late: expected after its first baseline date, and was not at the report before.
--              re-baselined: as often as reference.milestone_rule says, and not yet done. no forecast: in progress, with a date, and its owner forecasts none.
with

threshold as (
  select
    rule.amount
  from reference.milestone_rule as rule
  where rule.rule = 'rebaselined_is_exception'
),

found as (
  select
    status.milestone_id,
    status.as_at,
    1 as place,
    'red' as reason,
    case
      when status.is_rescheduled
        then cast(status.days_slipped as string) || ' days after its first baseline date, and on target for the date approved since'
      else cast(status.days_slipped as string) || ' days after its first baseline date'
    end as detail
  from marts.milestone_status as status
  where status.is_work_in_progress
    and status.rag = 'red'
  union all
  select
    event.milestone_id,
    event.as_at,
    2 as place,
    'newly late' as reason,
    'It was not expected late at the report before' as detail
  from warehouse.milestone_event as event
  where event.event = 'newly late'
  union all
  select
    status.milestone_id,
    status.as_at,
    3 as place,
    're-baselined' as reason,
    'Its date was changed ' || cast(status.times_rebaselined as string) || ' times since the baseline' as detail
  from marts.milestone_status as status
  join threshold
    on status.times_rebaselined >= threshold.amount
  where status.is_open
  union all
  select
    status.milestone_id,
    status.as_at,
    4 as place,
    'RAG disagrees' as reason,
    'The owner says ' || status.rag_stated || ', the dates say ' || status.rag || ': ' || status.rag_agreement as detail
  from marts.milestone_status as status
  where status.is_work_in_progress
    and status.rag_agreement <> 'agrees'
  union all
  select
    status.milestone_id,
    status.as_at,
    5 as place,
    'no forecast' as reason,
    'It is in progress and has a date, and no day on which its owner expects it' as detail
  from marts.milestone_status as status
  where status.is_work_in_progress
    and status.baseline_on is not null
    and status.forecast_on is null
  union all
  select
    status.milestone_id,
    status.as_at,
    6 as place,
    'not reported' as reason,
    'The report leaves it out; last known: ' || status.known_status as detail
  from marts.milestone_status as status
  where status.status = 'not reported'
    and status.known_status not in ('complete', 'cancelled', 'merged', 'split')
  union all
  select
    status.milestone_id,
    status.as_at,
    7 as place,
    'due and not started' as reason,
    'Its first baseline date has passed' as detail
  from marts.milestone_status as status
  where status.status = 'not started'
    and status.baseline_on < status.as_at
  union all
  select
    status.milestone_id,
    status.as_at,
    8 as place,
    'baseline rewritten' as reason,
    'The tracker prints another baseline than the first; the first one counts' as detail
  from warehouse.milestone_event as event
  join marts.milestone_status as status
    on status.milestone_id = event.milestone_id
    and status.as_at = event.as_at
  where event.event = 'baseline rewritten'
  union all
  select
    status.milestone_id,
    status.as_at,
    9 as place,
    'complete without a date' as reason,
    'How late it was is not known' as detail
  from marts.milestone_status as status
  where status.status = 'complete'
    and status.actual_on is null
    and status.baseline_on is not null
  union all
  select
    status.milestone_id,
    status.as_at,
    10 as place,
    'status unknown' as reason,
    'Its status is said in a word that we do not know' as detail
  from marts.milestone_status as status
  where status.status = 'unknown'
)

select
  found.milestone_id,
  found.as_at,
  found.reason,  -- Why a board must look at it
  found.place,
  found.detail,  -- What makes it an exception, in words
  status.plan,
  status.theme,
  status.title,
  status.owner,
  status.board,
  status.baseline_on,
  status.approved_on,
  status.forecast_on,
  status.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  status.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  status.rag_stated,
  status.days_slipped,  -- Days from the first baseline date to the day it was done, or is expected; below zero is early
  status.times_rebaselined,  -- How often the date in force has changed since the first baseline
  status.change,  -- What the report changed: completed, slipped by so many days, missing and the like; empty where nothing
  status.plan_key,  -- The plan's id, or its name in small letters where it is no plan of ours
  status.file_id,
  status.sheet,
  status.row
from found
join marts.milestone_status as status
  on status.milestone_id = found.milestone_id
  and status.as_at = found.as_at
