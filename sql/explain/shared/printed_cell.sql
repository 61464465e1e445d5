-- shared  printed_cell
-- title   Every cell from which a published figure is read: what part of the figure it is, where it stands, and what stands in it
-- beware  value is what the cell holds, where it differs from what it shows.
select
  figure.measure_id,
  figure.area_code,
  figure.period_end,
  'all' as cohort,
  figure.part,
  figure.file_id,
  figure.sheet,
  figure.row,
  figure.row as figure_row,
  figure.column_letter,
  figure.given_area_name as row_name,
  figure.shown,
  figure.value,
  figure.status,
  figure.figure,
from warehouse.ascof_figure as figure
union all
select
  figure.measure_id,
  figure.area_code,
  figure.period_end,
  figure.cohort,
  figure.part,
  figure.file_id,
  figure.sheet,
  figure.row,
  result.row as figure_row,
  case
    when heading.column_number > 26
      then chr(cast(64 + (heading.column_number - 1) // 26 as integer)) || chr(cast(65 + (heading.column_number - 1) % 26 as integer))
    else chr(cast(64 + heading.column_number as integer))
  end as column_letter,
  figure.given_area_name as row_name,
  figure.shown,
  figure.value,
  figure.status,
  figure.figure,
from warehouse.ascof_open_data_figure as figure
join measures.ascof_open_data as result
  on result.file_id = figure.file_id
  and result.measure_id = figure.measure_id
  and result.area_code = figure.area_code
  and result.period_end = figure.period_end
  and result.cohort = figure.cohort
join warehouse.ascof_open_data_figure as outcome
  on outcome.file_id = result.file_id
  and outcome.sheet = result.sheet
  and outcome.row = result.row
  and outcome.given_code = figure.given_code
  and outcome.given_ons_code is not distinct from figure.given_ons_code
  and outcome.given_area_name is not distinct from figure.given_area_name
left join (
  select
    heading.file_id,
    heading.sheet,
    max(heading."column") as column_number,
  from log.heading as heading
  where heading.name = 'shown'
  group by heading.file_id, heading.sheet
) as heading
  on heading.file_id = figure.file_id
  and heading.sheet = figure.sheet
