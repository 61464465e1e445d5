-- warehouse    milestone_date
-- one row per  as_at, milestone_id, kind
-- title        The dates that each report prints for a milestone, and the day that each stands for
-- owner        performance-and-insight
-- beware       kind is baseline, approved, forecast or actual; a date that a report leaves empty has no row. due_on is empty where the text names no day (TBC, or what cannot be read).
--              A text without a year ("31st March") stands, for as long as it is printed unchanged, for the day that it stood for when it was first printed: it does not move on by itself.
--              exact_to_months says how long a span the text names: a quarter or a season 3, a year 12, a day 0.
with

printed as (
  select
    report.edition as as_at,
    report.milestone_id,
    unnest(['baseline', 'approved', 'forecast', 'actual']) as kind,
    unnest([report.baseline_on, report.approved_on, report.forecast_on, report.actual_on]) as read_on,
    unnest([report.baseline_given, report.approved_given, report.forecast_given, report.actual_given]) as given,
    unnest([report.baseline_precision, report.approved_precision, report.forecast_precision, report.actual_precision])
      as precision,
  from warehouse.milestone_report as report
),

changed as (
  select
    printed.*,
    case
      when printed.given is distinct from lag(printed.given) over (
        partition by printed.milestone_id, printed.kind
        order by printed.as_at
      ) then 1
      else 0
    end as is_changed,
  from printed
  where printed.precision is not null
),

unchanged_run as (
  select
    changed.*,
    sum(changed.is_changed) over (
      partition by changed.milestone_id, changed.kind
      order by changed.as_at
      rows between unbounded preceding and current row
    ) as run,
  from changed
)

select
  unchanged_run.as_at,
  unchanged_run.milestone_id,
  unchanged_run.kind,
  unchanged_run.given,
  unchanged_run.precision,  -- How exact the printed date is
  case
    when unchanged_run.precision like '% without year'
      then first_value(unchanged_run.read_on) over (
        partition by unchanged_run.milestone_id, unchanged_run.kind, unchanged_run.run
        order by unchanged_run.as_at
        rows between unbounded preceding and current row
      )
    else unchanged_run.read_on
  end as due_on,  -- The day that the printed date stands for; empty where it names none
  case unchanged_run.precision
    when 'month' then 1
    when 'month without year' then 1
    when 'quarter' then 3
    when 'season' then 3
    when 'year' then 12
    else 0
  end as exact_to_months,  -- How many months the printed date spans: a quarter 3, a year 12, a day 0
from unchanged_run
