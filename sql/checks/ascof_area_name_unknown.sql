-- warn: The ASCOF time series spells the name of an area in a way we have not seen; its code was enough. Add the spelling to sql/reference/area_alias.csv, given_in name.
select distinct
  figure.file_id,
  figure.sheet,
  figure.row,
  figure.area_code,
from warehouse.ascof_figure as figure
where figure.area_code is not null
  and figure.area_code_by_name is null
