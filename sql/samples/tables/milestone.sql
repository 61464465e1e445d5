-- table  milestone
-- title  The milestones of the improvement plans, and what becomes of each of them

-- Ninety milestones, which with the thirty of sample.milestone_story are 120. fate: what becomes of it over the months. Dates are ends of months, so that "Q3 2025/26",
-- "Autumn 2025" and "Mar-26" can be written for them. The first are due four months before the stories begin: some are done by then, some not begun at their end.
with

beginning as (
  select min(story.from_on) as begins_on from sample.milestone_story as story
),

numbered as (
  select
    n.n,
    case n.n % 5 when 0 then 'carers_action' when 1 then 'five_year_plan' when 2 then 'five_year_plan' else 'workforce_strategy' end as plan_id,
  from range(0, 90) as n(n)
),

theme as (
  select
    plan_theme.plan_id,
    plan_theme.theme_id,
    plan_theme.theme_name,
    plan_theme.theme_kind,
    row_number() over (partition by plan_theme.plan_id order by plan_theme.place) - 1 as number,
    count(*) over (partition by plan_theme.plan_id) as themes,
  from reference.plan_theme as plan_theme
),

themed as (
  select
    numbered.n,
    numbered.plan_id,
    theme.theme_id,
    theme.theme_name,
    theme.theme_kind,
  from numbered
  left join theme
    on theme.plan_id = numbered.plan_id
    and theme.number = (numbered.n // 2) % theme.themes
),

fated as (
  select
    themed.*,
    case
      when themed.theme_kind = 'external' and themed.n % 2 = 0 then 'in place'
      when themed.n % 15 = 4 then 'rebaselined twice'
      when themed.n % 15 = 6 then 'cancelled'
      when themed.n % 15 = 7 then 'merged'
      when themed.n % 15 = 8 then 'split'
      when themed.n % 15 = 9 then 'reopened'
      when themed.n % 15 = 10 then 'no date'
      when themed.n % 15 = 11 then 'forgotten once'
      when themed.n % 3 = 0 then 'slips'
      when themed.n % 7 = 2 then 'rebaselined'
      else 'on time'
    end as fate,
    last_day((beginning.begins_on + to_months((((themed.n * 7) % 32) - 4)::integer))::date) as baseline_on,
    1 + (hash(getvariable('seed'), themed.n, 'slip') % 4)::integer as slip,
  from themed
  cross join beginning
)

select
  fated.n,
  case fated.plan_id when 'carers_action' then 'UC' when 'five_year_plan' then 'OP' else 'WS' end || '-' || lpad((fated.n + 1)::varchar, 3, '0') as milestone_id,
  fated.plan_id,
  plan.plan_name,
  plan.board,
  fated.theme_name,
  fated.theme_kind,
  fated.fate,
  case when fated.fate = 'in place' then null else fated.baseline_on end as baseline_on,
  fated.slip,
  list_extract(
    [
      'Recruitment campaign for hard to recruit posts', 'Induction programme', 'Training needs analysis', 'Supervision audit',
      'Exit survey', 'Carers assessment pathway', 'Technology pilot', 'Provider survey', 'Practice standards', 'Co-production forum',
    ],
    1 + (fated.n % 10)::integer
  ) as action,
  list_extract(
    ['Scope agreed', 'Draft consulted on', 'Approved by the board', 'Launched', 'First results reviewed', 'Embedded in practice'],
    1 + ((fated.n // 3) % 6)::integer
  ) as title,
  list_extract(
    [
      'More people stay in their roles', 'Carers feel supported', 'People live at home for longer', 'Staff feel listened to',
      'Providers can recruit', 'People find information easily',
    ],
    1 + (fated.n % 6)::integer
  ) as outcome,
  list_extract(
    ['Turnover falls', 'More carers satisfied', 'Fewer admissions', 'Better survey results', 'Fewer vacancies', 'Information easier to find'],
    1 + (fated.n % 6)::integer
  ) as success_measure,
  list_extract(['ascof_6a', 'ASCOF 1E', '2C', 'ascof_1d', null, '3C(1)'], 1 + (fated.n % 6)::integer) as measure,
  case
    -- Some owners are people: their names must never be published.
    when hash(getvariable('seed'), fated.n, 'owner') % 6 = 0
      then words.first_names[1 + (hash(getvariable('seed'), fated.n, 'first') % len(words.first_names))::integer]
        || ' ' || words.surname_begins[1 + (hash(getvariable('seed'), fated.n, 'begin') % len(words.surname_begins))::integer]
        || words.surname_ends[1 + (hash(getvariable('seed'), fated.n, 'end') % len(words.surname_ends))::integer]
    when fated.n % 11 = 3 then 'Principal Social Worker / Head of Commissioning'
    else list_extract(
      ['Workforce Lead', 'Head of Commissioning', 'PSW', 'HR Business Partner', 'Carers Lead', 'Digital Lead', 'Performance Lead'],
      1 + (fated.n % 7)::integer
    )
  end as owner,
  'Waiting for ' || words.first_names[1 + (hash(getvariable('seed'), fated.n, 'note') % len(words.first_names))::integer]
    || ' ' || words.surname_begins[1 + (hash(getvariable('seed'), fated.n, 'note begin') % len(words.surname_begins))::integer]
    || words.surname_ends[1 + (hash(getvariable('seed'), fated.n, 'note end') % len(words.surname_ends))::integer]
    || ' to comment on the draft' as note,
from fated
join reference.plan as plan
  on plan.plan_id = fated.plan_id
cross join sample.words as words
