-- shared  source_cell
-- title   Every cell from which a figure of the explanation is read, with the figure it belongs to
select
  source.of_what,
  source.place,
  cell.*,
from source
join printed_cell as cell
  on cell.file_id = source.file_id
  and cell.sheet = source.sheet
  and cell.figure_row = source.row
  and cell.measure_id = source.measure_id
  and cell.area_code = source.area_code
  and cell.period_end = source.period_end
  and cell.cohort = source.cohort
