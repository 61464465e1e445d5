-- mart         plan_summary
-- one row per  as_at, plan_key, level, part
-- title        How each plan stands at each of its reports: as a whole, by theme and by board
-- owner        performance-and-insight
-- feeds        publish-milestone-status
-- beware       level is plan, theme or board; part the theme or board. A milestone is counted once in each level. The counts from complete to not_reported add up to milestones.
--              complete, cancelled, merged and split stay what they were when a tracker no longer lists them; not_reported are the others that it leaves out.
--              on_target to rescheduled are work in progress by the rule's RAG; rescheduled (expected by a later date that was approved) is counted apart from it, and rescheduled_red says how many of those are red against their first baseline.
--              on_time_percent is the share of judged that was done on or before the first baseline date. judged is what is complete, with a date, and what is open after its baseline date has passed, reported or not.
--              mean_days_slipped is over slip_measured: what is complete with a date, and what is open, by the day it is expected; early ones count below zero.
--              due_next_… is what is open and falls due, by the date in force, within the days of reference.milestone_rule; overdue is open and past that date.
with

grouped as (
  select
    status.*,
    'plan' as level,
    'all' as part
  from marts.milestone_status as status
  union all
  select
    status.*,
    'theme' as level,
    coalesce(status.theme, 'no theme given') as part
  from marts.milestone_status as status
  union all
  select
    status.*,
    'board' as level,
    coalesce(status.board, 'no board given') as part
  from marts.milestone_status as status
),

marked as (
  select
    grouped.*,
    case
      when grouped.status = 'not reported' and grouped.known_status not in ('complete', 'cancelled', 'merged', 'split')
        then 'not reported'
      when grouped.standing = 'rescheduled with approval' then 'rescheduled'
      when grouped.is_work_in_progress and grouped.rag is not null then grouped.rag
      when grouped.is_work_in_progress then 'no date'
      else grouped.known_status
    end as category,
    case
      when grouped.known_status = 'complete' and grouped.days_slipped is not null then 1
      when grouped.is_open and grouped.baseline_on < grouped.as_at then 1
      else 0
    end as judged,
    case when grouped.known_status = 'complete' and grouped.days_slipped <= 0 then 1 else 0 end as on_time
  from grouped
),

counted as (
  select
    marked.as_at,
    marked.plan_key,
    marked.level,
    marked.part,
    max(marked.plan) as plan,
    max(marked.plan_id) as plan_id,
    count(*) as milestones,
    count(case when marked.category = 'complete' then 1 end) as complete,
    count(case when marked.category = 'green' then 1 end) as on_target,
    count(case when marked.category = 'amber' then 1 end) as amber,
    count(case when marked.category = 'red' then 1 end) as red,
    count(case when marked.category = 'rescheduled' then 1 end) as rescheduled,
    count(case when marked.category = 'no date' then 1 end) as without_rag,
    count(case when marked.category = 'not started' then 1 end) as not_started,
    count(case when marked.category = 'suspended' then 1 end) as suspended,
    count(case when marked.category = 'in place' then 1 end) as in_place,
    count(case when marked.category = 'cancelled' then 1 end) as cancelled,
    count(case when marked.category = 'merged' then 1 end) as merged,
    count(case when marked.category = 'split' then 1 end) as split,
    count(case when marked.category = 'unknown' then 1 end) as unknown,
    count(case when marked.category = 'not reported' then 1 end) as not_reported,
    count(case when marked.category = 'rescheduled' and marked.rag = 'red' then 1 end) as rescheduled_red,
    sum(marked.judged) as judged,
    sum(marked.on_time) as on_time,
    count(marked.days_slipped) as slip_measured,
    sum(marked.days_slipped) as days_slipped,
    count(case when marked.rag_agreement <> 'agrees' and marked.is_work_in_progress then 1 end) as rag_disagrees,
    count(case when marked.times_rebaselined > 0 then 1 end) as rebaselined,
    count(case when marked.is_overdue then 1 end) as overdue,
    count(case when marked.is_due_next_1 then 1 end) as due_next_30_days,
    count(case when marked.is_due_next_2 then 1 end) as due_next_60_days,
    count(case when marked.is_due_next_3 then 1 end) as due_next_90_days,
    min(case when marked.is_open and marked.in_force_on >= marked.as_at then marked.in_force_on end) as next_due_on
  from marked
  group by marked.as_at, marked.plan_key, marked.level, marked.part
)

select
  counted.as_at,
  counted.plan_key,  -- The plan's id, or its name in small letters where it is no plan of ours
  counted.level,  -- Whether the row is about a plan, a theme or a board
  counted.part,  -- The theme or board that the row is about; all for the whole plan
  counted.plan,
  counted.plan_id,
  counted.milestones,  -- Milestones counted
  counted.complete,  -- Milestones that are done, also those that a tracker lists no longer
  counted.on_target,  -- In progress, and expected on or before the first baseline date
  counted.amber,  -- In progress, and expected up to one calendar month after the first baseline date
  counted.red,  -- In progress, and expected more than a calendar month after the first baseline date
  counted.rescheduled,  -- In progress, late against the first baseline date, and expected by a later date that was approved
  counted.without_rag,  -- In progress, and without a date
  counted.not_started,  -- Milestones that are not begun
  counted.suspended,  -- Milestones that are put off
  counted.in_place,  -- Currently in place: goes on, and has never had a date
  counted.cancelled,  -- Milestones that will not be done
  counted.merged,  -- Milestones that live on under another id
  counted.split,  -- Milestones that live on under several ids
  counted.unknown,  -- Milestones whose status is a word that we do not know
  counted.not_reported,  -- Milestones that were not finished, and that the report leaves out
  counted.rescheduled_red,  -- Those rescheduled that are red against their first baseline date
  cast(counted.judged as bigint) as judged,  -- Milestones that are complete with a date, or open after their first baseline date
  cast(counted.on_time as bigint) as on_time,  -- Milestones done on or before their first baseline date
  cast(round(100.0 * counted.on_time / nullif(counted.judged, 0), 1) as decimal(5, 1)) as on_time_percent,  -- Share of those judged that were done on or before their first baseline date
  counted.slip_measured,  -- Milestones whose slip is known
  cast(round(1.0 * counted.days_slipped / nullif(counted.slip_measured, 0), 1) as decimal(8, 1)) as mean_days_slipped,  -- Mean days slipped, early ones below zero
  counted.rag_disagrees,  -- Milestones whose owner's RAG is another than the dates'
  counted.rebaselined,  -- Milestones whose date in force has changed
  counted.overdue,  -- Open milestones whose date in force has passed
  counted.due_next_30_days,  -- Open milestones whose date in force is within 30 days
  counted.due_next_60_days,  -- Open milestones whose date in force is within 60 days
  counted.due_next_90_days,  -- Open milestones whose date in force is within 90 days
  counted.next_due_on  -- The first date in force, on or after the report, of what is open
from counted
