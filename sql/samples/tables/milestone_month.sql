-- table  milestone_month
-- title  What each month's trackers say of each milestone

-- What is known on the first of the month: forecasts move when a slip is seen, two months before the date; approved dates move when a board agrees.
with

month as (
  select unnest(generate_series(getvariable('first_edition'), getvariable('last_edition'), interval 1 month))::date as edition
),

beginning as (
  select min(story.from_on) as begins_on from sample.milestone_story as story
),

told_story as (
  select
    month.edition,
    story.*,
    row_number() over (partition by month.edition, story.milestone_id order by story.from_on desc) as place,
  from month
  join sample.milestone_story as story
    on story.from_on <= month.edition
),

known as (
  select
    month.edition,
    milestone.*,
    case
      when milestone.fate in ('slips', 'rebaselined', 'rebaselined twice', 'reopened')
        then last_day((milestone.baseline_on + to_months(milestone.slip))::date)
      when milestone.fate = 'on time' or milestone.fate = 'forgotten once' then milestone.baseline_on - (milestone.n % 9)::integer
    end as done_on,
    case
      when milestone.fate in ('rebaselined', 'rebaselined twice') and month.edition > milestone.baseline_on
        then last_day((milestone.baseline_on + to_months(
          case
            when milestone.fate = 'rebaselined twice' and month.edition > milestone.baseline_on + to_months(2) then milestone.slip + 2
            else milestone.slip
          end
        ))::date)
      else milestone.baseline_on
    end as approved_on,
    month.edition > milestone.baseline_on - to_months(2) as is_near,
  from month
  cross join sample.milestone as milestone
),

told as (
  select
    known.*,
    case
      when known.fate = 'reopened' and known.edition > known.done_on + to_months(1) then null
      when known.edition > known.done_on and known.fate not in ('rebaselined twice') then known.done_on
      when known.fate = 'rebaselined twice' and known.edition > known.approved_on + 31 then known.approved_on
    end as actual_on,
    case
      when known.fate = 'reopened' and known.edition > known.done_on + to_months(1) then last_day((known.edition + to_months(3))::date)
      when known.fate = 'rebaselined twice' and known.is_near then greatest(known.approved_on, known.edition)
      when known.is_near then coalesce(known.done_on, known.baseline_on)
      else known.approved_on
    end as forecast_on,
  from known
),

stated as (
  select
    told.*,
    case
      when told.fate = 'in place' then 'Currently in place'
      when told.fate = 'no date' then 'In progress'
      when told.fate = 'cancelled' and told.edition > told.baseline_on then 'Cancelled'
      when told.fate = 'merged' and told.edition > told.baseline_on then 'Merged'
      when told.fate = 'split' and told.edition > told.baseline_on then 'Split'
      when told.fate = 'reopened' and told.edition > told.done_on + to_months(1) then 'Reopened'
      when told.actual_on is not null then 'Complete'
      when told.forecast_on > told.approved_on or told.edition > told.approved_on then 'At risk'
      when told.edition > told.baseline_on - to_months(6) then 'In progress'
      else 'Not started'
    end as status,
    -- An owner sees things a little brighter than the dates do.
    case
      when told.fate in ('in place', 'no date') then null
      when told.actual_on is not null then 'Blue'
      when told.edition > told.approved_on + 31 and told.n % 4 <> 0 then 'Red'
      when told.forecast_on > told.approved_on then 'Amber'
      else 'Green'
    end as rag,
  from told
)

select
  stated.edition,
  stated.n,
  stated.milestone_id,
  stated.plan_id,
  stated.plan_name,
  stated.board,
  stated.theme_name,
  stated.theme_kind,
  stated.fate,
  stated.action,
  stated.title,
  stated.outcome,
  stated.success_measure,
  stated.measure,
  stated.owner,
  -- As people write dates: a quarter, a season, a month, a day without a year.
  case
    when stated.fate = 'in place' then null
    when stated.fate = 'no date' then 'TBC'
    when stated.n % 5 = 1 and month(stated.baseline_on) in (3, 6, 9, 12)
      then 'Q' || case month(stated.baseline_on) when 6 then 1 when 9 then 2 when 12 then 3 else 4 end || ' '
        || case when month(stated.baseline_on) = 3 then year(stated.baseline_on) - 1 else year(stated.baseline_on) end || '/'
        || right((case when month(stated.baseline_on) = 3 then year(stated.baseline_on) else year(stated.baseline_on) + 1 end)::varchar, 2)
    when stated.n % 2 = 0 and month(stated.baseline_on) = 11 then 'Autumn ' || year(stated.baseline_on)
    when stated.n % 2 = 0 and month(stated.baseline_on) = 8 then 'Summer ' || year(stated.baseline_on)
    when stated.n % 2 = 0 and month(stated.baseline_on) = 5 then 'Spring ' || year(stated.baseline_on)
    when stated.n % 7 = 3 then strftime(stated.baseline_on, '%b-%y')
    else strftime(stated.baseline_on, '%d/%m/%Y')
  end as baseline,
  case when stated.fate not in ('in place', 'no date') then stated.approved_on end as approved,
  case
    when stated.fate in ('in place', 'no date', 'cancelled', 'merged', 'split') or stated.actual_on is not null then null
    when stated.n % 13 = 5 and stated.forecast_on >= stated.edition and stated.forecast_on < stated.edition + to_months(11)
      then day(stated.forecast_on) || case day(stated.forecast_on) when 31 then 'st' else 'th' end || ' ' || strftime(stated.forecast_on, '%B')
    when stated.n % 4 = 2 then strftime(stated.forecast_on, '%b-%y')
    else strftime(stated.forecast_on, '%d/%m/%Y')
  end as forecast,
  stated.actual_on as actual,
  case
    when stated.actual_on is not null then 100
    when stated.status in ('Not started', 'Currently in place', 'Cancelled', 'Merged', 'Split') then 0
    else least(95, greatest(5, 90 - 12 * datediff('month', stated.edition, stated.forecast_on)))
  end as percent_complete,
  case
    when stated.actual_on is not null or stated.fate in ('in place', 'no date') then null
    when stated.rag = 'Red' then 'Amber/Red'
    when stated.rag = 'Amber' then 'Amber'
    else 'Amber/Green'
  end as confidence,
  stated.status,
  stated.rag,
  case when stated.rag in ('Red', 'Amber') then stated.note end as note,
  case when stated.approved_on > stated.baseline_on then 'CR-' || lpad((stated.n + 100)::varchar, 4, '0') end as change,
  case
    when stated.status = 'Merged' then (select other.milestone_id from sample.milestone as other where other.n = stated.n - 2)
    when stated.status = 'Split' then stated.milestone_id || 'a, ' || stated.milestone_id || 'b'
  end as became,
from stated
-- One month's tracker forgets a milestone.
where not (stated.fate = 'forgotten once' and (datediff('month', (select beginning.begins_on from beginning), stated.edition) + 120) % 5 = 1 + stated.n % 3)
union all
-- The two halves of a milestone that was split.
select
  stated.edition,
  stated.n,
  stated.milestone_id || half.half as milestone_id,
  stated.plan_id,
  stated.plan_name,
  stated.board,
  stated.theme_name,
  stated.theme_kind,
  'half' as fate,
  stated.action,
  stated.title || case half.half when 'a' then ', first part' else ', second part' end as title,
  stated.outcome,
  stated.success_measure,
  stated.measure,
  stated.owner,
  strftime(last_day((stated.baseline_on + to_months(half.later))::date), '%d/%m/%Y') as baseline,
  last_day((stated.baseline_on + to_months(half.later))::date) as approved,
  strftime(last_day((stated.baseline_on + to_months(half.later))::date), '%d/%m/%Y') as forecast,
  null::date as actual,
  30 as percent_complete,
  'Amber/Green' as confidence,
  'In progress' as status,
  'Green' as rag,
  null::varchar as note,
  null::varchar as change,
  null::varchar as became,
from stated
cross join (values ('a', 6), ('b', 9)) as half(half, later)
where stated.status = 'Split'
union all
select
  told_story.edition,
  null::bigint as n,
  told_story.milestone_id,
  told_story.plan_id,
  plan.plan_name,
  plan.board,
  theme.theme_name,
  theme.theme_kind,
  'story' as fate,
  told_story.action,
  told_story.title,
  null::varchar as outcome,
  null::varchar as success_measure,
  told_story.measure,
  told_story.owner,
  told_story.baseline,
  told_story.approved,
  told_story.forecast,
  told_story.actual,
  told_story.percent_complete,
  told_story.confidence,
  told_story.status,
  told_story.rag,
  null::varchar as note,
  told_story.change,
  told_story.became,
from told_story
join reference.plan as plan
  on plan.plan_id = told_story.plan_id
left join reference.plan_theme as theme
  on theme.theme_id = told_story.theme_id
where told_story.place = 1
  and told_story.status is distinct from '(absent)'
