-- mart         milestone_impact
-- one row per  milestone_id, as_at, comparator_id
-- title        What has become of the measure that a milestone is to move: the council's figure and its comparators then and now
-- owner        performance-and-insight
-- beware       then is the newest figure that was known on the milestone's first baseline date (the day it was first reported, where it has none), or on the as-at date if that comes first; now is the newest known at the as-at date.
--              A published figure counts as known published_after_months (reference.milestone_rule) after its period ended; one worked out here, from the day its period ends.
--              outcome_change is empty where the two are not of one series, and change_reason says so. A change beside a milestone is not shown to be its doing.
--              Milestones without a measure, and plans of no council we know, have no row.
with

candidate as (
  select
    history.milestone_id,
    history.as_at,
    history.measure_id,
    history.area_code,
    max(
      case
        when outcome.period_end <= case when outcome.provenance = 'computed' then history.then_on else history.published_then_to_on end
          then outcome.period_end
      end
    ) as then_end,
    max(outcome.period_end) as now_end
  from warehouse.milestone_history as history
  join marts.ascof_outcome as outcome
    on outcome.measure_id = history.measure_id
    and outcome.area_code = history.area_code
    and outcome.cohort = 'all'
    and outcome.outcome is not null
    and outcome.period_end <= case when outcome.provenance = 'computed' then history.as_at else history.published_to_on end
  group by history.milestone_id, history.as_at, history.measure_id, history.area_code
)

select
  candidate.milestone_id,
  candidate.as_at,
  now_beside.comparator_id,
  candidate.measure_id,
  candidate.area_code,
  now_beside.code,
  now_beside.title as measure_title,  -- The measure that the milestone is to move
  now_beside.unit,
  now_beside.decimals,
  now_beside.polarity,
  now_beside.comparator_name,
  then_outcome.period as period_then,  -- The period of the figure then
  then_outcome.outcome as outcome_then,  -- The council's newest figure known on the first baseline date
  then_beside.comparator_outcome as comparator_then,  -- The comparator's figure then
  then_beside.difference as difference_then,  -- The council's figure then less the comparator's
  then_beside.significance as significance_then,  -- How the council's figure then compared, by its 95% interval
  now_outcome.period as period_now,  -- The period of the figure now
  now_outcome.outcome as outcome_now,  -- The council's newest figure known at the as-at date
  now_beside.comparator_outcome as comparator_now,  -- The comparator's figure now
  now_beside.difference as difference_now,  -- The council's figure now less the comparator's
  now_beside.significance as significance_now,  -- How the council's figure now compares, by its 95% interval
  case
    when then_outcome.period_end < now_outcome.period_end
      and not now_outcome.stands_alone
      and not then_outcome.stands_alone
      and then_outcome.period_start >= coalesce(now_outcome.series_from, date '1900-01-01')
      then now_outcome.outcome - then_outcome.outcome
  end as outcome_change,  -- The council's figure now less the one then; empty across a break in the series
  case
    when then_outcome.period_end is null then 'No figure was known then'
    when then_outcome.period_end = now_outcome.period_end then 'No newer figure is known'
    when now_outcome.stands_alone or then_outcome.stands_alone
      or then_outcome.period_start < coalesce(now_outcome.series_from, date '1900-01-01')
      then 'The two figures are not of one series'
  end as change_reason  -- Why there is no change to show
from candidate
join marts.ascof_outcome as now_outcome
  on now_outcome.measure_id = candidate.measure_id
  and now_outcome.area_code = candidate.area_code
  and now_outcome.period_end = candidate.now_end
  and now_outcome.cohort = 'all'
join marts.ascof_benchmark as now_beside
  on now_beside.measure_id = candidate.measure_id
  and now_beside.area_code = candidate.area_code
  and now_beside.period_end = candidate.now_end
  and now_beside.cohort = 'all'
left join marts.ascof_outcome as then_outcome
  on then_outcome.measure_id = candidate.measure_id
  and then_outcome.area_code = candidate.area_code
  and then_outcome.period_end = candidate.then_end
  and then_outcome.cohort = 'all'
left join marts.ascof_benchmark as then_beside
  on then_beside.measure_id = candidate.measure_id
  and then_beside.area_code = candidate.area_code
  and then_beside.period_end = candidate.then_end
  and then_beside.cohort = 'all'
  and then_beside.comparator_id = now_beside.comparator_id
