-- warn: What a figure of the ASCOF time series shows cannot be read as a number, so that it is missing here. Look at the cell; a workbook saved with another country's decimal comma does this to every figure.
select
  figure.file_id,
  figure.sheet,
  figure.row,
  figure.column_letter,
from warehouse.ascof_figure as figure
where figure.figure is null
  and figure.status is null
