-- warn: A correction waits for a file that is not loaded. Name the file as log.file has it, by name and edition or by SHA-256, in sql/reference/correction.csv; or delete the row.
select
  correction.correction_id,
  correction.file,
  correction.edition,
from reference.correction as correction
left join log.corrected_cell as cell
  on cell.correction_id = correction.correction_id
where cell.correction_id is null
  -- where nothing is loaded, as when a project is checked, nothing is missing
  and exists (select 1 from log.file as file where file.verdict = 'loaded')
