-- mart         milestone_shown
-- one row per  as_at, milestone_id
-- title        For each day on which some plan reported, the report of each milestone that an extract of that day shows
-- owner        performance-and-insight
-- beware       Plans report on days of their own: an extract as at a day shows of each milestone the newest row on or before it. plan_as_at is that row's as_at in marts.milestone_status.
with

report_date as (
  select distinct
    history.as_at
  from warehouse.milestone_history as history
)

select
  report_date.as_at,
  history.milestone_id,
  max(history.as_at) as plan_as_at  -- The report of its plan that an extract of the day shows
from report_date
join warehouse.milestone_history as history
  on history.as_at <= report_date.as_at
group by report_date.as_at, history.milestone_id
