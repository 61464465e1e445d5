-- section    corrections
-- title      What was corrected in those cells
-- position   81
-- shows      table
-- beware     Those cells show what was corrected; published is what the file holds.
select distinct
  cell.of_what as of,
  cell.sheet,
  cell.column_letter || cast(cell.row as varchar) as cell,
  correction.published,
  correction.corrected,
  correction.why,
  correction.who,
  correction.corrected_on,
  correction.correction_id as _correction_id,
from source_cell as cell
join log.corrected_cell as done
  on done.file_id = cell.file_id
  and done.sheet = cell.sheet
  and done.row = cell.row
  and done.column_letter = cell.column_letter
join reference.correction as correction
  on correction.correction_id = done.correction_id
order by cell.of_what, cell.sheet, correction.correction_id
