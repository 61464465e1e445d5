-- warn: The ASCOF open data calls an area a council, a region, a council type or England in words we do not know, or we know the area as something else. Add the word to sql/reference/area_level_word.csv, or correct area_alias.csv.
select
  figure.file_id,
  figure.edition,
  figure.area_code,
  figure.given_area_level,
  count(*) as rows,
  min(figure.row) as first_row,
from warehouse.ascof_open_data_figure as figure
join reference.area as area
  on area.area_code = figure.area_code
where figure.given_area_level is not null
  and coalesce(figure.area_kind_by_level, '') <> area.area_kind
group by figure.file_id, figure.edition, figure.area_code, figure.given_area_level
