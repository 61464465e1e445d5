-- stop: A row of the ASCOF time series has the code of one area and the name of another, so its figures may belong to either. Ask the publisher; if only the name is new, add it to sql/reference/area_alias.csv.
select distinct
  figure.file_id,
  figure.sheet,
  figure.row,
  figure.area_code,
  figure.area_code_by_name,
from warehouse.ascof_figure as figure
where figure.area_code <> figure.area_code_by_name
