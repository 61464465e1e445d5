-- section    rows
-- title      The rows it was counted from
-- position   85
-- shows      table
select
  file.name as file,
  went_in.sheet,
  went_in.rows_that_went_in as rows,
  went_in.first_row,
  went_in.last_row,
  went_in.rows_are,
  went_in.file_id as _file_id,
from went_in
left join log.file as file
  on file.file_id = went_in.file_id
order by file.job, file.name, went_in.sheet
