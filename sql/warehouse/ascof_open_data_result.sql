-- warehouse    ascof_open_data_result
-- one row per  edition, measure_id, area_code, cohort
-- title        The ASCOF open data, a figure with its counts in one row, from the newest revision of each year
-- owner        performance-and-insight
-- kept by      edition
-- beware       An empty outcome was not submitted, withheld or not asked: see status. It is never zero.
--              A figure printed twice in a file counts once: the row under the area's own code, then the code that names a newer definition (2A(1)_1415).
with

newest as (
  select
    figure.*,
    max(coalesce(figure.revision, 1)) over (partition by figure.edition) as newest_revision,
  from warehouse.ascof_open_data_figure as figure
),

printed_figure as (
  select
    newest.edition,
    newest.measure_id,
    newest.area_code,
    newest.cohort,
    newest.period,
    newest.period_start,
    newest.period_end,
    newest.file_id,
    newest.sheet,
    newest.given_code,
    newest.given_ons_code,
    newest.given_area_name,
    min(case when newest.part = 'outcome' then newest.row end) as outcome_row,
    min(newest.row) as first_row,
    max(newest.area_caveat) as area_caveat,
    bool_or(newest.is_wider_area) as is_wider_area,
    max(case when newest.part = 'numerator' then newest.figure end) as numerator,
    max(case when newest.part = 'denominator' then newest.figure end) as denominator,
    max(case when newest.part = 'respondents' then newest.figure end) as respondents,
    max(case when newest.part = 'margin_of_error' then newest.figure end) as margin_of_error,
    max(case when newest.part = 'outcome' then newest.figure end) as outcome,
    max(case when newest.part = 'outcome' then newest.shown end) as outcome_published,
    max(case when newest.part = 'outcome' then newest.status end) as outcome_status,
  from newest
  where coalesce(newest.revision, 1) = newest.newest_revision
    and newest.measure_id is not null
    and newest.area_code is not null
    and newest.cohort is not null
    and newest.part is not null
  group by
    newest.edition,
    newest.measure_id,
    newest.area_code,
    newest.cohort,
    newest.period,
    newest.period_start,
    newest.period_end,
    newest.file_id,
    newest.sheet,
    newest.given_code,
    newest.given_ons_code,
    newest.given_area_name
),

placed as (
  select
    printed_figure.*,
    row_number() over (
      partition by
        printed_figure.edition,
        printed_figure.measure_id,
        printed_figure.area_code,
        printed_figure.cohort
      order by
        case when printed_figure.outcome is null then 2 else 1 end,
        case when lower(printed_figure.given_ons_code) = lower(printed_figure.area_code) then 1 else 2 end,
        case when printed_figure.given_code like '%\_%' escape '\' then 1 else 2 end,
        printed_figure.first_row
    ) as place,
  from printed_figure
)

select
  placed.edition,
  placed.measure_id,
  placed.area_code,
  placed.cohort,
  placed.period,
  placed.period_start,
  placed.period_end,
  placed.numerator,
  placed.denominator,
  placed.respondents,
  placed.outcome,
  placed.outcome_published,
  case when placed.outcome is null then placed.outcome_status end as status,
  placed.margin_of_error,
  placed.area_caveat,
  placed.is_wider_area,
  placed.file_id,
  placed.sheet,
  coalesce(placed.outcome_row, placed.first_row) as row,
from placed
where placed.place = 1
