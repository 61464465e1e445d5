-- warn: The ASCOF open data has figures for an area we do not know, so they are held but count nowhere. Add the code or the name it gives to sql/reference/area_alias.csv.
select
  figure.file_id,
  figure.edition,
  figure.given_ons_code,
  figure.given_area_number,
  figure.given_area_name,
  count(*) as rows,
  min(figure.row) as first_row,
from warehouse.ascof_open_data_figure as figure
where figure.area_code is null
group by
  figure.file_id,
  figure.edition,
  figure.given_ons_code,
  figure.given_area_number,
  figure.given_area_name
