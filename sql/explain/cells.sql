-- section    cells
-- title      The cells behind it
-- position   80
-- shows      table
-- beware     The publisher's files are public, so what stands in a cell is shown. holds is given where a cell holds another number than it shows; the noise of a binary fraction is none.
--            Only the first row of each figure says of which it is; programs read it in every row.
select
  case
    when row_number() over (
        partition by cell.of_what
        order by case cell.part when 'outcome' then 1 when 'numerator' then 2 when 'denominator' then 3 else 4 end, cell.part, cell.sheet, cell.row, cell.column_letter
      ) = 1
      then cell.of_what
  end as of,
  replace(cell.part, '_', ' ') as part,
  cell.sheet,
  cell.column_letter || cast(cell.row as varchar) as cell,
  cell.shown as shows,
  case
    when cell.status is null and abs(cell.value - cell.figure) > 0.000000001 then regexp_replace(cast(cell.value as varchar), '\.?0+$', '')
  end as holds,
  cell.row_name as row_is_called,
  file.name as file,
  cell.of_what as _of_what,
  cell.row as _row,
  cell.column_letter as _column,
  cell.file_id as _file_id,
from source_cell as cell
left join log.file as file
  on file.file_id = cell.file_id
order by
  cell.place,
  cell.of_what,
  case cell.part when 'outcome' then 1 when 'numerator' then 2 when 'denominator' then 3 else 4 end,
  cell.part,
  cell.sheet,
  cell.row,
  cell.column_letter
