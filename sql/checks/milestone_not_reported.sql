-- warn: The newest report of a plan leaves out milestones that were not finished. They are shown as not reported, with what was last known. Ask whether they were forgotten; one that is dropped should be reported as cancelled.
with

newest as (
  select
    history.plan_key,
    max(history.as_at) as as_at,
  from warehouse.milestone_history as history
  group by history.plan_key
)

select
  history.as_at,
  history.plan_id,
  count(*) as milestones,
from warehouse.milestone_history as history
join newest
  on newest.plan_key = history.plan_key
  and newest.as_at = history.as_at
where history.is_missing
  and history.known_status not in ('complete', 'cancelled', 'merged', 'split')
group by history.as_at, history.plan_id
