-- warehouse    milestone_history
-- one row per  milestone_id, as_at
-- title        Every milestone at every report date of its plan, from the first report that has it, whether the report has it or not
-- owner        performance-and-insight
-- beware       A milestone that a later report of its plan leaves out is not reported: everything else in its row is what was last known, on reported_on. A row depends on no later report.
--              A plan's report dates are those on which some tracker holds a row of it; a milestone belongs to the plan that its last report names.
--              baseline_on is the first date that was ever given for it, and never moves. in_force_on is the date approved last, or, where none was, the baseline that the tracker prints now; a report that leaves it empty does not change it.
--              times_rebaselined counts every change of in_force_on since the baseline. A date that becomes more exact within the span printed before (Q3 2025/26, then 15/12/2025) is not counted.
--              expected_on is the day it was done; for what is open the forecast, or in_force_on where there is none, and never before the report itself: what is not done cannot have been done earlier.
--              days_slipped is from baseline_on to expected_on. A month after the last day of a month is the last day of the next.
--              rag is for work in progress alone, and against baseline_on: no change of date improves it. standing tells apart those which are expected by a later date that was approved.
--              What was merged or split lives on under the ids in became; came_from says so from the other side, with the earliest baseline of those it came from: its own RAG is against its own baseline.
--              in place is believed only of a milestone that never had a date. Where the status is left empty an actual date says complete; an unknown word says nothing, whatever else is printed.
with

dated as (
  select
    date.as_at,
    date.milestone_id,
    max(case when date.kind = 'baseline' then date.due_on end) as baseline_on,
    max(case when date.kind = 'baseline' then date.exact_to_months end) as baseline_months,
    max(case when date.kind = 'approved' then date.due_on end) as approved_on,
    max(case when date.kind = 'approved' then date.exact_to_months end) as approved_months,
    max(case when date.kind = 'forecast' then date.due_on end) as forecast_on,
    max(case when date.kind = 'actual' then date.due_on end) as actual_on,
  from warehouse.milestone_date as date
  group by date.as_at, date.milestone_id
),

reported as (
  select
    report.edition as as_at,
    coalesce(report.plan_id, lower(report.plan)) as plan_key,
    report.* exclude (edition, baseline_on, approved_on, forecast_on, actual_on),
    dated.baseline_on as baseline_printed_on,
    dated.baseline_months,
    dated.approved_on as approved_printed_on,
    dated.approved_months,
    dated.forecast_on,
    dated.actual_on as actual_printed_on,
    lead(report.edition) over (partition by report.milestone_id order by report.edition) as next_reported_on,
  from warehouse.milestone_report as report
  left join dated
    on dated.as_at = report.edition
    and dated.milestone_id = report.milestone_id
),

-- What was known of its dates up to each report.
known as (
  select
    reported.*,
    min(reported.as_at) over so_far as first_reported_on,
    first_value(coalesce(reported.baseline_printed_on, reported.approved_printed_on) ignore nulls) over so_far as baseline_on,
    first_value(
      case
        when reported.baseline_printed_on is not null then reported.baseline_months
        when reported.approved_printed_on is not null then reported.approved_months
      end ignore nulls
    ) over so_far as first_months,
    last_value(reported.baseline_printed_on ignore nulls) over so_far as baseline_now_on,
    last_value(case when reported.baseline_printed_on is not null then reported.baseline_months end ignore nulls)
      over so_far as baseline_now_months,
    last_value(reported.approved_printed_on ignore nulls) over so_far as approved_on,
    last_value(case when reported.approved_printed_on is not null then reported.approved_months end ignore nulls)
      over so_far as approved_now_months,
    reported.baseline_printed_on is null and reported.approved_printed_on is null as is_without_date,
  from reported
  window so_far as (
    partition by reported.milestone_id
    order by reported.as_at
    rows between unbounded preceding and current row
  )
),

in_force as (
  select
    known.*,
    coalesce(known.approved_on, known.baseline_now_on) as in_force_on,
    case when known.approved_on is not null then known.approved_now_months else known.baseline_now_months end as in_force_months,
  from known
),

before as (
  select
    in_force.*,
    coalesce(lag(in_force.in_force_on) over each_milestone, in_force.baseline_on) as in_force_before_on,
    coalesce(lag(in_force.in_force_months) over each_milestone, in_force.first_months) as in_force_before_months,
    coalesce(lag(in_force.baseline_now_on) over each_milestone, in_force.baseline_on) as baseline_before_on,
    coalesce(lag(in_force.baseline_now_months) over each_milestone, in_force.first_months) as baseline_before_months,
    lag(in_force.baseline_on) over each_milestone as first_date_before_on,
    lag(in_force.is_without_date) over each_milestone as was_without_date,
    lag(in_force.as_at) over each_milestone as reported_before_on,
  from in_force
  window each_milestone as (partition by in_force.milestone_id order by in_force.as_at)
),

moved as (
  select
    before.*,
    before.in_force_on <> before.in_force_before_on
      and not (
        before.in_force_months < before.in_force_before_months
        and before.in_force_on < before.in_force_before_on
        and before.in_force_on > last_day((before.in_force_before_on - to_months(before.in_force_before_months))::date)
      ) as is_rebaselined,
    before.baseline_now_on <> before.baseline_before_on
      and not (
        before.baseline_now_months < before.baseline_before_months
        and before.baseline_now_on < before.baseline_before_on
        and before.baseline_now_on > last_day((before.baseline_before_on - to_months(before.baseline_before_months))::date)
      ) as is_baseline_rewritten,
    case
      when before.has_unknown_status then 'unknown'
      when before.status_stated = 'in place' and before.baseline_on is null and before.forecast_on is null then 'in place'
      when before.status_stated = 'in place' then 'in progress'
      when before.status_stated is not null then before.status_stated
      when before.actual_printed_on <= before.as_at then 'complete'
      else 'not stated'
    end as known_status,
  from before
),

judged as (
  select
    moved.*,
    coalesce(
      sum(case when moved.is_rebaselined then 1 else 0 end) over (
        partition by moved.milestone_id
        order by moved.as_at
        rows between unbounded preceding and current row
      ),
      0
    )::integer as times_rebaselined,
    status.is_open,
    status.is_work_in_progress,
    case when moved.known_status = 'complete' then moved.actual_printed_on end as actual_on,
    case
      when moved.known_status = 'complete' then moved.actual_printed_on
      when status.is_open and coalesce(moved.forecast_on, moved.in_force_on) is not null
        then greatest(coalesce(moved.forecast_on, moved.in_force_on), moved.as_at)
    end as expected_on,
  from moved
  join reference.milestone_status as status
    on status.status = moved.known_status
),

ruled as (
  select
    judged.milestone_id,
    judged.as_at,
    min(rule.place) as place,
  from judged
  join reference.milestone_rag as rule
    on rule.up_to_months is null
    or judged.expected_on <= case
      when judged.baseline_on = last_day(judged.baseline_on)
        then last_day((judged.baseline_on + to_months(rule.up_to_months))::date)
      else (judged.baseline_on + to_months(rule.up_to_months))::date
    end
  where judged.is_work_in_progress
    and judged.baseline_on is not null
    and judged.expected_on is not null
  group by judged.milestone_id, judged.as_at
),

stood as (
  select
    judged.*,
    rule.rag,
    rule.standing as standing_by_rule,
    rule.place as rag_place,
    owner_rag.place as rag_stated_place,
    coalesce(judged.is_open and judged.expected_on > judged.baseline_on, false) as is_late,
    coalesce(
      judged.is_work_in_progress and judged.expected_on > judged.baseline_on and judged.expected_on <= judged.approved_on,
      false
    ) as is_rescheduled,
  from judged
  left join ruled
    on ruled.milestone_id = judged.milestone_id
    and ruled.as_at = judged.as_at
  left join reference.milestone_rag as rule
    on rule.place = ruled.place
  left join reference.milestone_rag as owner_rag
    on owner_rag.rag = judged.rag_stated
),

plan_report as (
  select
    reported.plan_key,
    reported.as_at,
    min(reported.as_at) over (partition by reported.plan_key) as first_as_at,
  from reported
  group by reported.plan_key, reported.as_at
),

at_each_report as (
  select
    stood.* exclude (as_at, rag, is_late, is_rescheduled, is_rebaselined, is_baseline_rewritten),
    plan_report.as_at,
    plan_report.first_as_at as plan_first_as_at,
    stood.as_at as reported_on,
    plan_report.as_at > stood.as_at as is_missing,
    stood.rag,
    stood.is_late,
    stood.is_rescheduled,
    stood.is_rebaselined and plan_report.as_at = stood.as_at as is_rebaselined,
    stood.is_baseline_rewritten and plan_report.as_at = stood.as_at as is_baseline_rewritten,
    case when plan_report.as_at > stood.as_at then 'not reported' else stood.known_status end as status,
  from stood
  join plan_report
    on plan_report.plan_key = stood.plan_key
    and plan_report.as_at >= stood.as_at
    and plan_report.as_at < coalesce(stood.next_reported_on, date '9999-12-31')
),

succession as (
  select
    stood.milestone_id,
    stood.as_at,
    stood.baseline_on,
    lower(trim(unnest(regexp_split_to_array(stood.became, '\s*(?:,|;|/|&|\+|\n|\sand\s)\s*')))) as became_id,
  from stood
  where stood.became is not null
),

came_from as (
  select
    at_each_report.milestone_id,
    at_each_report.as_at,
    string_agg(distinct succession.milestone_id, '; ' order by succession.milestone_id) as came_from,
    min(succession.baseline_on) as came_from_baseline_on,
  from at_each_report
  join succession
    on succession.became_id = lower(at_each_report.milestone_id)
    and succession.as_at <= at_each_report.as_at
  group by at_each_report.milestone_id, at_each_report.as_at
),

rule as (
  select
    max(case when rule.rule = 'published_after_months' then rule.amount end) as published_after_months,
    max(case when rule.rule = 'next_due_days_1' then rule.amount end) as next_due_days_1,
    max(case when rule.rule = 'next_due_days_2' then rule.amount end) as next_due_days_2,
    max(case when rule.rule = 'next_due_days_3' then rule.amount end) as next_due_days_3,
  from reference.milestone_rule as rule
)

select
  history.milestone_id,
  history.as_at,
  history.reported_on,  -- The report that the row was last read from
  history.first_reported_on,  -- The first report that has the milestone
  history.plan_key,  -- The plan's id, or its name in small letters where it is no plan of ours
  history.plan_id,
  history.plan,
  plan.area_code,
  history.theme_id,
  history.theme,
  theme.theme_kind,
  history.action,
  history.title,
  history.owner,
  history.owners_withheld,
  coalesce(history.board, plan.board) as board,
  history.outcome,  -- What the milestone is to achieve, in the plan's words
  history.success_measure,
  history.measure_id,
  history.status,  -- What is said of the milestone, in a word of ours: complete, in progress, in place, not reported and the like
  history.known_status,  -- The status when it was last reported
  history.status_stated,
  lag(history.status) over each_milestone as previous_status,  -- The status at the report before
  lag(history.known_status) over each_milestone as previous_known_status,  -- The status known at the report before
  lag(history.as_at) over each_milestone as previous_as_at,  -- The report date before
  history.is_missing,  -- Whether the report leaves it out
  coalesce(lag(history.is_missing) over each_milestone, false) as was_missing,  -- Whether the report before left it out
  lag(history.as_at) over each_milestone is null as is_first,  -- Whether this is the milestone's first row
  history.as_at = history.plan_first_as_at as is_plan_first,  -- Whether this is the plan's first report
  history.is_open,  -- Whether it is still to be done
  history.is_work_in_progress and not history.is_missing as is_work_in_progress,  -- Whether it is work in progress, which alone has a RAG
  history.baseline_on,
  history.baseline_given,
  history.baseline_now_on,  -- The baseline date that the tracker prints now, or printed last
  history.approved_on,
  history.approved_given,
  history.in_force_on,  -- The date approved last, or the baseline date where none was
  history.in_force_before_on,  -- The date in force at the report before
  history.forecast_on,
  history.forecast_given,
  history.forecast_precision,
  history.actual_on,
  history.actual_given,
  history.actual_printed_on,  -- The actual date that the report prints, whatever the status
  history.expected_on,  -- The day it was done; for what is open the forecast or the date in force, and never before the report
  lag(history.expected_on) over each_milestone as previous_expected_on,  -- The day on which it was expected at the report before
  coalesce(lag(history.is_open) over each_milestone, false) as was_open,  -- Whether it was open at the report before
  date_diff('day', history.baseline_on, history.expected_on) as days_slipped,  -- Days from the first baseline date to the day it was done, or is expected; below zero is early
  date_diff('day', history.in_force_on, history.expected_on) as days_slipped_from_approved,  -- Days from the date in force to the day it was done, or is expected; below zero is early
  date_diff('day', history.as_at, history.in_force_on) as days_to_due,  -- Days from the as-at date to the date in force; below zero is past
  history.is_open and history.in_force_on < history.as_at as is_overdue,  -- Whether it is open, and its date in force has passed
  history.is_open and history.in_force_on between history.as_at and history.as_at + rule.next_due_days_1 as is_due_next_1,  -- Whether it is open and due within the first span of reference.milestone_rule
  history.is_open and history.in_force_on between history.as_at and history.as_at + rule.next_due_days_2 as is_due_next_2,  -- Whether it is open and due within the second span of reference.milestone_rule
  history.is_open and history.in_force_on between history.as_at and history.as_at + rule.next_due_days_3 as is_due_next_3,  -- Whether it is open and due within the third span of reference.milestone_rule
  history.times_rebaselined,  -- How often the date in force has changed since the first baseline
  history.is_rebaselined,  -- Whether this report changes its date in force
  history.is_baseline_rewritten,  -- Whether this report prints another baseline date than the one before
  history.first_date_before_on is null and history.baseline_on is not null and not history.is_missing as is_newly_dated,  -- Whether this report gives it its first date
  history.is_without_date and not coalesce(history.was_without_date, true) and not history.is_missing as is_date_withdrawn,  -- Whether this report takes its date away
  history.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  case
    when history.rag is not null then null
    when history.is_missing and history.is_work_in_progress then 'It had no date when it was last reported'
    when not history.is_work_in_progress then 'Only work in progress has a RAG'
    when history.baseline_on is null then 'It has never had a date'
    else 'There is no date to expect it by'
  end as rag_reason,  -- Why it has no RAG
  case
    when history.is_missing then 'not reported'
    when history.is_rescheduled then 'rescheduled with approval'
    else coalesce(history.standing_by_rule, history.status)
  end as standing,  -- The status, and for work in progress how late it is or whether it was rescheduled
  history.rag_stated,
  case
    when history.rag is null or history.rag_stated is null then null
    when history.rag = history.rag_stated then 'agrees'
    when history.rag_stated_place < history.rag_place then 'brighter than the rule'
    when history.rag_stated_place > history.rag_place then 'darker than the rule'
    else 'not the RAG of work in progress'
  end as rag_agreement,  -- Whether the owner's RAG agrees with the dates
  history.has_unknown_status,  -- Whether the status is a word that we do not know
  history.has_unknown_rag,  -- Whether the owner's RAG is a word that we do not know
  history.is_late,  -- Whether it is open, and expected after its first baseline date
  coalesce(lag(history.is_late) over each_milestone, false) as was_late,  -- Whether it was late at the report before
  history.is_rescheduled,  -- Whether it is late against its first baseline date, and expected by a later date that was approved
  history.percent_complete,
  history.confidence,
  history.has_note,
  history.change_reference,
  history.became,
  came_from.came_from,  -- The milestones that were merged into it, or split into it and others
  came_from.came_from_baseline_on,  -- The earliest first baseline date of the milestones that it came from
  (history.as_at - to_months(rule.published_after_months))::date as published_to_on,  -- The last end of a period whose published figure is known at the as-at date
  (least(coalesce(history.baseline_on, history.first_reported_on), history.as_at) - to_months(rule.published_after_months))::date
    as published_then_to_on,  -- The last end of a period whose published figure was known on the first baseline date
  least(coalesce(history.baseline_on, history.first_reported_on), history.as_at) as then_on,  -- The first baseline date, or the as-at date where that comes first
  history.file_id,
  history.sheet,
  history.row,
from at_each_report as history
cross join rule
left join came_from
  on came_from.milestone_id = history.milestone_id
  and came_from.as_at = history.as_at
left join reference.plan as plan
  on plan.plan_id = history.plan_id
left join reference.plan_theme as theme
  on theme.theme_id = history.theme_id
window each_milestone as (partition by history.milestone_id order by history.as_at)
