-- stop: The ASCOF time series has a table for a measure we do not know. Add the measure to sql/reference/measure.csv, its code as in the sheet's name.
select distinct
  figure.file_id,
  figure.sheet,
  figure.given_heading,
from warehouse.ascof_figure as figure
where figure.measure_id is null
  and figure.part is not null
