-- mart         ascof_revision
-- one row per  publication, measure_id, area_code, period_end, cohort, part, new_file_id
-- title        What a later edition or revision of a publication says otherwise than the one before it
-- owner        performance-and-insight
-- beware       Each file is set beside the file before it that gives the same measure and period. Only what differs is here: an outcome, a count or a margin of error.
--              change is revised, withdrawn (a figure became a marker), supplied (a marker became a figure), marked otherwise, first printed or no longer printed.
--              Figures are as shown: measures.result takes the newest, and every edition stays in warehouse.ascof_figure and warehouse.ascof_open_data_figure.
with

printed as (
  select
    'time series' as publication,
    figure.measure_id,
    figure.area_code,
    figure.period_end,
    figure.period,
    'all' as cohort,
    figure.part,
    figure.edition,
    figure.revision,
    figure.file_id,
    figure.sheet,
    figure.row,
    figure.figure,
    figure.status,
    figure.shown,
    figure.given_ons_code
  from warehouse.ascof_figure as figure
  union all
  select
    'open data' as publication,
    figure.measure_id,
    figure.area_code,
    figure.period_end,
    figure.period,
    figure.cohort,
    figure.part,
    figure.edition,
    figure.revision,
    figure.file_id,
    figure.sheet,
    figure.row,
    figure.figure,
    figure.status,
    figure.shown,
    figure.given_ons_code
  from warehouse.ascof_open_data_figure as figure
),

issue as (
  select
    printed.publication,
    printed.measure_id,
    printed.period_end,
    printed.edition,
    printed.revision,
    printed.file_id,
    lag(printed.file_id) over (
      partition by printed.publication, printed.measure_id, printed.period_end
      order by printed.edition nulls last, printed.revision nulls last, printed.file_id
    ) as old_file_id
  from printed
  where printed.measure_id is not null
    and printed.period_end is not null
  group by
    printed.publication, printed.measure_id, printed.period_end, printed.edition, printed.revision, printed.file_id
),

reissued as (
  select
    issue.publication,
    issue.measure_id,
    issue.period_end,
    issue.file_id
  from issue
  where issue.old_file_id is not null
  union
  select
    issue.publication,
    issue.measure_id,
    issue.period_end,
    issue.old_file_id as file_id
  from issue
  where issue.old_file_id is not null
),

placed as (
  select
    printed.*,
    row_number() over (
      partition by
        printed.publication, printed.measure_id, printed.period_end, printed.file_id,
        printed.area_code, printed.cohort, printed.part
      order by
        case when printed.figure is null then 2 else 1 end,
        case when lower(printed.given_ons_code) = lower(printed.area_code) then 1 else 2 end,
        printed.sheet,
        printed.row
    ) as place
  from printed
  join reissued
    on reissued.publication = printed.publication
    and reissued.measure_id = printed.measure_id
    and reissued.period_end = printed.period_end
    and reissued.file_id = printed.file_id
  where printed.area_code is not null
    and printed.cohort is not null
    and printed.part is not null
),

figure as (
  select
    placed.*
  from placed
  where placed.place = 1
),

either as (
  select
    issue.publication,
    issue.measure_id,
    issue.period_end,
    issue.old_file_id,
    issue.file_id as new_file_id,
    figure.period,
    figure.area_code,
    figure.cohort,
    figure.part
  from issue
  join figure
    on figure.publication = issue.publication
    and figure.measure_id = issue.measure_id
    and figure.period_end = issue.period_end
    and figure.file_id in (issue.file_id, issue.old_file_id)
  where issue.old_file_id is not null
  group by
    issue.publication, issue.measure_id, issue.period_end, issue.old_file_id, issue.file_id,
    figure.period, figure.area_code, figure.cohort, figure.part
)

select
  either.publication,
  either.measure_id,
  measure.code,
  measure.title,
  either.area_code,
  area.area_name,
  either.period_end,
  either.period,
  either.cohort,
  either.part,
  case
    when old_figure.file_id is null then 'first printed'
    when new_figure.file_id is null then 'no longer printed'
    when old_figure.figure is not null and new_figure.figure is null then 'withdrawn'
    when old_figure.figure is null and new_figure.figure is not null then 'supplied'
    when old_figure.figure is null then 'marked otherwise'
    else 'revised'
  end as change,
  old_figure.figure as old_figure,
  new_figure.figure as new_figure,
  new_figure.figure - old_figure.figure as difference,
  old_figure.shown as old_shown,
  new_figure.shown as new_shown,
  old_figure.edition as old_edition,
  new_figure.edition as new_edition,
  old_figure.revision as old_revision,
  new_figure.revision as new_revision,
  either.old_file_id,
  either.new_file_id,
  old_figure.sheet as old_sheet,
  old_figure.row as old_row,
  new_figure.sheet as new_sheet,
  new_figure.row as new_row
from either
left join figure as old_figure
  on old_figure.publication = either.publication
  and old_figure.measure_id = either.measure_id
  and old_figure.period_end = either.period_end
  and old_figure.file_id = either.old_file_id
  and old_figure.area_code = either.area_code
  and old_figure.cohort = either.cohort
  and old_figure.part = either.part
left join figure as new_figure
  on new_figure.publication = either.publication
  and new_figure.measure_id = either.measure_id
  and new_figure.period_end = either.period_end
  and new_figure.file_id = either.new_file_id
  and new_figure.area_code = either.area_code
  and new_figure.cohort = either.cohort
  and new_figure.part = either.part
left join reference.measure as measure
  on measure.measure_id = either.measure_id
left join reference.area as area
  on area.area_code = either.area_code
where old_figure.file_id is null
  or new_figure.file_id is null
  or old_figure.figure <> new_figure.figure
  or (old_figure.figure is null) <> (new_figure.figure is null)
  or coalesce(old_figure.status, '') <> coalesce(new_figure.status, '')
