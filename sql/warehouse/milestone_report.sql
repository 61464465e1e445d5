-- warehouse    milestone_report
-- one row per  edition, milestone_id
-- title        Every milestone as each month's tracker reports it, its dates resolved beside the text that was printed
-- owner        performance-and-insight
-- kept by      edition
-- beware       edition is the as-at date. A plan's rows are those of the newest file that holds the plan: workbooks of a plan each do not replace one another.
--              …_on is the last day that the printed text allows: Q3 2025/26 is 31 December 2025, Autumn 2025 is 30 November 2025, Mar-26 is 31 March 2026.
--              A day without a year ("31st March") is resolved against another date, and …_resolved says which: a baseline and a forecast as the next such day on or
--              after the as-at date, an approved date on or after the baseline where that has a year, an actual date as the last such day on or before the as-at date.
--              Read in a later month, such a text may name a later year: the first report of it is the one to keep.
--              A text that is no date is not shown here, since it may name somebody: precision is then unread.
--              owner holds roles only; who else is named is in warehouse.milestone_note, and stays there.
with

staged as (
  select
    milestones._file_id as file_id,
    milestones.edition,
    milestones._sheet as sheet,
    milestones._row as row,
    milestones.milestone_id,
    coalesce(milestones.plan, milestones._sheet) as plan,
    milestones.theme,
    milestones.action,
    milestones.title,
    milestones.owner,
    milestones.board,
    milestones.outcome,
    milestones.success_measure,
    milestones.measure,
    milestones.baseline,
    milestones.approved,
    milestones.forecast,
    milestones.actual,
    milestones.percent,
    milestones.percent_complete,
    lower(milestones.confidence) as confidence,
    lower(milestones.owner_status) as owner_status,
    lower(milestones.rag) as rag,
    milestones.note is not null as has_note,
    milestones.change,
    milestones.became,
    coalesce(file.revision, 1) as revision,
  from staging.milestones as milestones
  left join log.file as file
    on file.file_id = milestones._file_id
),

of_newest_file as (
  select
    staged.*,
    max(staged.revision) over (partition by staged.edition, lower(staged.plan)) as newest_revision,
  from staged
),

placed as (
  select
    of_newest_file.*,
    row_number() over (
      partition by of_newest_file.edition, of_newest_file.milestone_id
      order by of_newest_file.revision desc, of_newest_file.file_id desc, of_newest_file.sheet, of_newest_file.row
    ) as place,
  from of_newest_file
  where of_newest_file.revision = of_newest_file.newest_revision
),

reported as (
  select
    placed.*,
    -- A cell formatted as a percentage holds a share: a sheet in which nothing is above 1 and nothing says % holds shares.
    coalesce(
      max(placed.percent_complete) over (partition by placed.edition, placed.file_id, placed.sheet) <= 1
      and not bool_or(coalesce(placed.percent, '') like '%\%%' escape '\')
        over (partition by placed.edition, placed.file_id, placed.sheet),
      false
    ) as holds_shares,
  from placed
  where placed.place = 1
),

printed_date as (
  select
    reported.edition,
    reported.milestone_id,
    unnest(['baseline', 'approved', 'forecast', 'actual']) as kind,
    unnest([reported.baseline, reported.approved, reported.forecast, reported.actual]) as given,
    types.due_date(reported.baseline) as baseline_on,
  from reported
),

read_date as (
  select
    printed_date.edition,
    printed_date.milestone_id,
    printed_date.kind,
    printed_date.given,
    types.due_date(printed_date.given) as due_on,
    types.due_date_precision(printed_date.given) as precision,
    types.day_without_year(printed_date.given) as such_day,
    case
      when printed_date.kind = 'approved' then coalesce(printed_date.baseline_on, printed_date.edition)
      else printed_date.edition
    end as anchor,
    case
      when printed_date.kind = 'approved' and printed_date.baseline_on is not null then 'next after the baseline'
      when printed_date.kind = 'actual' then 'last before the as-at date'
      else 'next after the as-at date'
    end as resolved_against,
  from printed_date
  where printed_date.given is not null
),

in_anchor_year as (
  select
    read_date.*,
    make_date(
      year(read_date.anchor),
      month(read_date.such_day),
      least(
        day(read_date.such_day),
        day(last_day(make_date(year(read_date.anchor), month(read_date.such_day), 1)))
      )
    ) as that_year,
  from read_date
),

resolved as (
  select
    in_anchor_year.edition,
    in_anchor_year.milestone_id,
    in_anchor_year.kind,
    case when in_anchor_year.precision is not null then in_anchor_year.given end as given,
    coalesce(in_anchor_year.precision, 'unread') as precision,
    case
      when in_anchor_year.such_day is null then in_anchor_year.due_on
      when in_anchor_year.kind = 'actual' and in_anchor_year.that_year > in_anchor_year.anchor
        then (in_anchor_year.that_year - to_years(1))::date
      when in_anchor_year.kind <> 'actual' and in_anchor_year.that_year < in_anchor_year.anchor
        then (in_anchor_year.that_year + to_years(1))::date
      else in_anchor_year.that_year
    end as due_on,
    case
      when in_anchor_year.such_day is not null then in_anchor_year.resolved_against
      when in_anchor_year.precision = 'day' then 'as printed'
      when in_anchor_year.due_on is not null then 'end of the ' || in_anchor_year.precision
    end as resolved,
  from in_anchor_year
),

dated as (
  select
    resolved.edition,
    resolved.milestone_id,
    max(case when resolved.kind = 'baseline' then resolved.due_on end) as baseline_on,
    max(case when resolved.kind = 'baseline' then resolved.given end) as baseline_given,
    max(case when resolved.kind = 'baseline' then resolved.precision end) as baseline_precision,
    max(case when resolved.kind = 'baseline' then resolved.resolved end) as baseline_resolved,
    max(case when resolved.kind = 'approved' then resolved.due_on end) as approved_on,
    max(case when resolved.kind = 'approved' then resolved.given end) as approved_given,
    max(case when resolved.kind = 'approved' then resolved.precision end) as approved_precision,
    max(case when resolved.kind = 'approved' then resolved.resolved end) as approved_resolved,
    max(case when resolved.kind = 'forecast' then resolved.due_on end) as forecast_on,
    max(case when resolved.kind = 'forecast' then resolved.given end) as forecast_given,
    max(case when resolved.kind = 'forecast' then resolved.precision end) as forecast_precision,
    max(case when resolved.kind = 'forecast' then resolved.resolved end) as forecast_resolved,
    max(case when resolved.kind = 'actual' then resolved.due_on end) as actual_on,
    max(case when resolved.kind = 'actual' then resolved.given end) as actual_given,
    max(case when resolved.kind = 'actual' then resolved.precision end) as actual_precision,
    max(case when resolved.kind = 'actual' then resolved.resolved end) as actual_resolved,
  from resolved
  group by resolved.edition, resolved.milestone_id
),

owner_part as (
  select
    reported.edition,
    reported.milestone_id,
    trim(unnest(regexp_split_to_array(lower(reported.owner), '\s*(?:/|;|\+|\n)\s*'))) as given,
  from reported
  where reported.owner is not null
),

owner as (
  select
    owner_part.edition,
    owner_part.milestone_id,
    string_agg(distinct role.role, '; ' order by role.role) as owner,
    count(*) filter (role.role is null and owner_part.given <> '') as owners_withheld,
  from owner_part
  left join reference.milestone_owner as role
    on role.given = owner_part.given
  group by owner_part.edition, owner_part.milestone_id
),

plan_name as (
  select
    plan.plan_id,
    lower(trim(unnest(list_append(string_split(coalesce(plan.also_called, ''), ';'), plan.plan_name)))) as name,
  from reference.plan as plan
),

theme_name as (
  select
    plan_theme.plan_id,
    plan_theme.theme_id,
    lower(trim(unnest(list_append(string_split(coalesce(plan_theme.also_called, ''), ';'), plan_theme.theme_name)))) as name,
  from reference.plan_theme as plan_theme
)

select
  reported.edition,
  reported.milestone_id,
  plan_name.plan_id,
  coalesce(plan.plan_name, reported.plan) as plan,
  reported.plan as plan_as_written,
  theme_name.theme_id,
  coalesce(plan_theme.theme_name, reported.theme) as theme,
  reported.action,
  reported.title,
  owner.owner,
  coalesce(owner.owners_withheld, 0) as owners_withheld,
  reported.board,
  reported.outcome,
  reported.success_measure,
  reported.measure as measure_given,
  coalesce(by_id.measure_id, by_code.measure_id) as measure_id,
  dated.baseline_on,
  dated.baseline_given,
  dated.baseline_precision,
  dated.baseline_resolved,
  dated.approved_on,
  dated.approved_given,
  dated.approved_precision,
  dated.approved_resolved,
  dated.forecast_on,
  dated.forecast_given,
  dated.forecast_precision,
  dated.forecast_resolved,
  dated.actual_on,
  dated.actual_given,
  dated.actual_precision,
  dated.actual_resolved,
  case when reported.holds_shares then reported.percent_complete * 100 else reported.percent_complete end as percent_complete,
  confidence.word as confidence,
  confidence.given as confidence_given,
  status.word as status_stated,
  status.given as status_given,
  reported.owner_status is not null and status.word is null as has_unknown_status,  -- Whether the status is a word that we do not know
  rag.word as rag_stated,
  rag.given as rag_given,
  reported.rag is not null and rag.word is null as has_unknown_rag,  -- Whether the owner's RAG is a word that we do not know
  reported.has_note,
  reported.change as change_reference,
  reported.became,
  reported.revision,
  reported.file_id,
  reported.sheet,
  reported.row,
from reported
left join dated
  on dated.edition = reported.edition
  and dated.milestone_id = reported.milestone_id
left join owner
  on owner.edition = reported.edition
  and owner.milestone_id = reported.milestone_id
left join plan_name
  on plan_name.name = lower(reported.plan)
left join reference.plan as plan
  on plan.plan_id = plan_name.plan_id
left join theme_name
  on theme_name.plan_id = plan_name.plan_id
  and theme_name.name = lower(reported.theme)
left join reference.plan_theme as plan_theme
  on plan_theme.theme_id = theme_name.theme_id
left join reference.measure as by_id
  on by_id.measure_id = lower(reported.measure)
left join reference.measure as by_code
  on by_code.framework = 'ASCOF from 2023-24'
  and upper(by_code.code) = regexp_replace(upper(reported.measure), '^ASCOF +', '')
left join reference.milestone_status_word as status
  on status.kind = 'status'
  and status.given = reported.owner_status
left join reference.milestone_status_word as rag
  on rag.kind = 'rag'
  and rag.given = reported.rag
left join reference.milestone_status_word as confidence
  on confidence.kind = 'confidence'
  and confidence.given = reported.confidence
