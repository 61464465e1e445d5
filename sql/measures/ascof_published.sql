-- measure      ascof_published
-- one row per  measure_id, area_code, period_end, cohort
-- title        ASCOF measures as published
-- owner        performance-and-insight
-- beware       From the newest edition and revision that publishes a measure for a year, whole: nothing is patched from an older one.
--              The outcome is what the publisher shows. An empty outcome was not submitted, withheld or not asked: see status. It is never zero.
--              An area printed twice (Dorset, under two codes) counts once: the row with a figure, then the row under its own code.
with

newest_file as (
  select
    figure.measure_id,
    figure.period_end,
    figure.file_id,
    row_number() over (
      partition by figure.measure_id, figure.period_end
      order by figure.edition desc nulls last, max(figure.revision) desc nulls last, figure.file_id desc
    ) as place
  from warehouse.ascof_figure as figure
  where figure.measure_id is not null
    and figure.period_end is not null
  group by figure.measure_id, figure.period_end, figure.file_id, figure.edition
),

printed_row as (
  select
    figure.measure_id,
    figure.area_code,
    figure.period_start,
    figure.period_end,
    figure.period,
    figure.file_id,
    figure.sheet,
    figure.row,
    max(figure.area_caveat) as area_caveat,
    bool_or(figure.is_wider_area) as is_wider_area,
    case when lower(max(figure.given_ons_code)) = lower(figure.area_code) then 1 else 2 end as own_code_first,
    max(case when figure.part = 'numerator' then figure.figure end) as numerator,
    max(case when figure.part = 'denominator' then figure.figure end) as denominator,
    max(case when figure.part = 'respondents' then figure.figure end) as respondents,
    max(case when figure.part = 'margin_of_error' then figure.figure end) as margin_of_error,
    max(case when figure.part = 'outcome' then figure.figure end) as outcome,
    max(case when figure.part = 'outcome' then figure.old_basis_figure end) as old_basis_outcome,
    max(case when figure.part = 'outcome' then figure.shown end) as outcome_published,
    max(case when figure.part = 'outcome' then figure.status end) as outcome_status,
    max(case when figure.part = 'outcome' then figure.column_letter end) as outcome_column,
    max(case when figure.figure is not null then 1 else 0 end) as has_a_figure
  from warehouse.ascof_figure as figure
  join newest_file
    on newest_file.measure_id = figure.measure_id
    and newest_file.period_end = figure.period_end
    and newest_file.file_id = figure.file_id
    and newest_file.place = 1
  where figure.area_code is not null
    and figure.part is not null
  group by
    figure.measure_id,
    figure.area_code,
    figure.period_start,
    figure.period_end,
    figure.period,
    figure.file_id,
    figure.sheet,
    figure.row
),

area_row as (
  select
    printed_row.*,
    row_number() over (
      partition by printed_row.measure_id, printed_row.area_code, printed_row.period_end
      order by
        case when printed_row.outcome is null then 2 else 1 end,
        printed_row.has_a_figure desc,
        printed_row.own_code_first,
        printed_row.sheet,
        printed_row.row
    ) as place
  from printed_row
)

select
  area_row.measure_id,
  area_row.area_code,
  area_row.period_start,
  area_row.period_end,
  area_row.period,
  'all' as cohort,
  area_row.numerator,
  area_row.denominator,
  area_row.respondents,
  area_row.outcome,
  area_row.outcome_published,
  cast(null as decimal(18, 6)) as lower,
  cast(null as decimal(18, 6)) as upper,
  cast(null as string) as interval_method,
  case when area_row.outcome is null then area_row.outcome_status end as status,
  'published' as provenance,
  area_row.file_id,
  area_row.sheet,
  area_row.row,
  area_row.margin_of_error,
  area_row.old_basis_outcome,
  area_row.outcome_column,
  case when area_row.outcome is not null then area_row.area_caveat end as area_caveat,
  area_row.outcome is not null and area_row.is_wider_area as is_wider_area
from area_row
where area_row.place = 1
