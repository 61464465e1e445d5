-- warehouse    ascof_figure
-- one row per  file_id, sheet, row, column_number
-- title        Every figure and marker printed in the ASCOF time series, as printed
-- owner        performance-and-insight
-- beware       Every edition and revision is here: measures.ascof_published takes the newest.
--              figure is what the publisher shows (65.95 shown as 66.0 is 66.0); value is what the cell holds.
--              area_code or measure_id is empty where nobody has said yet what the sheet means: see checks.
with

area_row as (
  select
    printed._file_id as file_id,
    printed._sheet as sheet,
    printed._row as row,
    printed.la_code as given_la_code,
    printed.area_name as given_area_name,
    printed.ons_code as given_ons_code,
    coalesce(by_ons_code.area_code, by_la_code.area_code, by_name.area_code) as area_code,
    case
      when by_ons_code.area_code is not null then by_ons_code.caveat
      when by_la_code.area_code is not null then by_la_code.caveat
      else by_name.caveat
    end as area_caveat,
    case
      when by_ons_code.area_code is not null then by_ons_code.is_wider
      when by_la_code.area_code is not null then by_la_code.is_wider
      when by_name.area_code is not null then by_name.is_wider
    end as is_wider_area,
    by_name.area_code as area_code_by_name,
  from staging.ascof_time_series as printed
  left join warehouse.area_given as by_ons_code
    on by_ons_code.given_in = 'ons_code' and by_ons_code.given = lower(printed.ons_code)
  left join warehouse.area_given as by_la_code
    on by_la_code.given_in = 'la_code' and by_la_code.given = lower(printed.la_code)
  left join warehouse.area_given as by_name
    on by_name.given_in = 'name' and by_name.given = lower(printed.area_name)
),

figure as (
  select
    printed._file_id as file_id,
    printed.edition,
    printed._sheet as sheet,
    printed._row as row,
    printed._column as column_number,
    printed.period as given_period,
    printed.kind as given_heading,
    upper(regexp_replace(printed._sheet, '^Table_', '')) as sheet_code,
    heading.measure_group,
    heading.part,
    printed.value,
    printed.status,
    printed.shown,
  from staging.ascof_time_series_figure as printed
  left join reference.figure_heading as heading
    on heading.heading = lower(trim(printed.kind))
)

select
  figure.file_id,
  figure.edition,
  file.revision,
  figure.sheet,
  figure.row,
  figure.column_number,
  types.column_letter(figure.column_number) as column_letter,
  area_row.given_la_code,
  area_row.given_area_name,
  area_row.given_ons_code,
  figure.given_period,
  figure.given_heading,
  area_row.area_code,
  area_row.area_code_by_name,
  area_row.area_caveat,
  area_row.is_wider_area,
  measure.measure_id,
  figure.part,
  types.period_label(figure.given_period) as period,
  types.period_start(figure.given_period) as period_start,
  types.period_end(figure.given_period) as period_end,
  figure.value,
  case when figure.status is null then types.figure(figure.shown)::decimal(18, 6) end as figure,
  case when figure.status is null then types.bracketed_figure(figure.shown)::decimal(18, 6) end as old_basis_figure,
  figure.status,
  figure.shown,
from figure
left join area_row
  on area_row.file_id = figure.file_id
  and area_row.sheet = figure.sheet
  and area_row.row = figure.row
left join reference.measure as measure
  on measure.framework = 'ASCOF from 2023-24'
  and upper(measure.code) = upper(concat_ws(' ', figure.sheet_code, figure.measure_group))
left join log.file as file
  on file.file_id = figure.file_id
