-- stop: The ASCOF time series has figures for an area we do not know. Add the code or the name it gives to sql/reference/area_alias.csv, or the council to local_authority.csv and area.csv.
select distinct
  figure.file_id,
  figure.sheet,
  figure.row,
  figure.given_ons_code,
  figure.given_la_code,
from warehouse.ascof_figure as figure
where figure.area_code is null
