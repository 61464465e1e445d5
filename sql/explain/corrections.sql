-- section    corrections
-- title      What was corrected in those cells
-- position   81
-- shows      table
-- beware     Those cells show what was corrected; published is what the file holds.
select distinct
  source.of_what as of,
  cell.sheet,
  cell.column_letter || cast(cell.row as varchar) as cell,
  correction.published,
  correction.corrected,
  correction.why,
  correction.who,
  correction.corrected_on,
  correction.correction_id as _correction_id,
from source
join printed_cell as cell
  on cell.file_id = source.file_id
  and cell.sheet = source.sheet
  and cell.figure_row = source.row
  and cell.measure_id = source.measure_id
  and cell.area_code = source.area_code
  and cell.period_end = source.period_end
  and cell.cohort = source.cohort
join log.corrected_cell as done
  on done.file_id = cell.file_id
  and done.sheet = cell.sheet
  and done.row = cell.row
  and done.column_letter = cell.column_letter
join reference.correction as correction
  on correction.correction_id = done.correction_id
order by source.of_what, cell.sheet, correction.correction_id
