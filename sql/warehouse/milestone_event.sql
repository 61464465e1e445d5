-- warehouse    milestone_event
-- one row per  milestone_id, as_at, event
-- title        What happened to each milestone since the report before
-- owner        performance-and-insight
-- beware       since_on is the report date of its plan before; a milestone's first row is new, or a first report where its plan had none before.
--              slipped and brought forward are of what was open before and is open now, by days, from the day it was expected on before: an overdue milestone slips from report to report.
--              re-baselined is a change of the date in force; baseline rewritten, of the baseline that the tracker prints. newly late: expected after its first baseline date, and was not before.
--              change holds all events of the milestone at that date, in the order of place.
with

happened as (
  select
    history.*,
    unnest([
      {
        'place': 1, 'event': case when history.is_plan_first then 'first report' else 'new' end,
        'is_so': history.is_first, 'days': null::bigint
      },
      {'place': 2, 'event': 'missing', 'is_so': history.is_missing and not history.was_missing, 'days': null::bigint},
      {'place': 3, 'event': 'reported again', 'is_so': history.was_missing and not history.is_missing, 'days': null::bigint},
      {
        'place': 4, 'event': 'completed',
        'is_so': history.status = 'complete' and history.previous_known_status <> 'complete', 'days': history.days_slipped
      },
      {
        'place': 5, 'event': 'reopened',
        'is_so': not history.is_missing and history.is_open and (
          history.previous_known_status = 'complete'
          or (history.status = 'reopened' and history.previous_known_status <> 'reopened')
        ),
        'days': null::bigint
      },
      {
        'place': 6, 'event': 'cancelled',
        'is_so': history.status = 'cancelled' and history.previous_known_status <> 'cancelled', 'days': null::bigint
      },
      {
        'place': 7, 'event': 'merged',
        'is_so': history.status = 'merged' and history.previous_known_status <> 'merged', 'days': null::bigint
      },
      {
        'place': 8, 'event': 'split',
        'is_so': history.status = 'split' and history.previous_known_status <> 'split', 'days': null::bigint
      },
      {
        'place': 9, 'event': 'suspended',
        'is_so': history.status = 'suspended' and history.previous_known_status <> 'suspended', 'days': null::bigint
      },
      {
        'place': 10, 'event': 'resumed',
        'is_so': not history.is_missing and history.is_open and history.status <> 'suspended'
          and history.previous_known_status in ('suspended', 'cancelled', 'merged', 'split'),
        'days': null::bigint
      },
      {
        'place': 11, 'event': 'started',
        'is_so': history.is_work_in_progress and history.previous_known_status = 'not started', 'days': null::bigint
      },
      {'place': 12, 'event': 'given a date', 'is_so': history.is_newly_dated and not history.is_first, 'days': null::bigint},
      {'place': 13, 'event': 'date withdrawn', 'is_so': history.is_date_withdrawn, 'days': null::bigint},
      {
        'place': 14, 'event': 're-baselined', 'is_so': history.is_rebaselined,
        'days': date_diff('day', history.in_force_before_on, history.in_force_on)
      },
      {
        'place': 15, 'event': 'baseline rewritten', 'is_so': history.is_baseline_rewritten,
        'days': date_diff('day', history.baseline_on, history.baseline_now_on)
      },
      {
        'place': 16, 'event': 'slipped',
        'is_so': not history.is_missing and history.is_open and history.was_open
          and history.expected_on > history.previous_expected_on,
        'days': date_diff('day', history.previous_expected_on, history.expected_on)
      },
      {
        'place': 17, 'event': 'brought forward',
        'is_so': not history.is_missing and history.is_open and history.was_open
          and history.expected_on < history.previous_expected_on,
        'days': date_diff('day', history.expected_on, history.previous_expected_on)
      },
      {
        'place': 18, 'event': 'newly late',
        'is_so': not history.is_missing and not history.is_first and history.is_late and not history.was_late,
        'days': history.days_slipped
      },
    ], recursive := true),
  from warehouse.milestone_history as history
),

worded as (
  select
    happened.*,
    case
      when happened.event in ('slipped', 'brought forward')
        then happened.event || ' by ' || happened.days || case when happened.days = 1 then ' day' else ' days' end
      else happened.event
    end as words,
  from happened
  where happened.is_so
)

select
  worded.milestone_id,
  worded.as_at,
  worded.event,  -- What happened: new, completed, slipped, re-baselined, missing, reopened and the rest
  worded.place,
  worded.days,  -- Days that the event is about: how far a date moved, or how long after the first baseline date
  worded.words,
  worded.previous_as_at as since_on,  -- The report before
  case worded.event
    when 're-baselined' then worded.in_force_before_on
    when 'baseline rewritten' then worded.baseline_on
    when 'slipped' then worded.previous_expected_on
    when 'brought forward' then worded.previous_expected_on
    when 'completed' then worded.baseline_on
    when 'newly late' then worded.baseline_on
  end as before_on,  -- What the date was at the report before, or the first baseline date
  case worded.event
    when 're-baselined' then worded.in_force_on
    when 'baseline rewritten' then worded.baseline_now_on
    when 'given a date' then worded.baseline_on
    when 'slipped' then worded.expected_on
    when 'brought forward' then worded.expected_on
    when 'completed' then worded.actual_on
    when 'newly late' then worded.expected_on
  end as after_on,  -- What the date is now
  case
    when worded.event in ('merged', 'split') then worded.became
    when worded.event in ('re-baselined', 'suspended') then worded.change_reference
    when worded.event in ('first report', 'new') then worded.came_from
  end as reference,  -- The change request, or the milestones it became or came from
  string_agg(worded.words, '; ') over (
    partition by worded.milestone_id, worded.as_at
    order by worded.place
    rows between unbounded preceding and unbounded following
  ) as change,  -- What the report changed in all: completed, slipped by so many days, missing and the like
from worded
