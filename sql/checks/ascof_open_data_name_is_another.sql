-- stop: A row of the ASCOF open data has the code of one area and the name of another, so its figures may belong to either. Ask the publisher; if only the name is new, add it to sql/reference/area_alias.csv.
select
  figure.file_id,
  figure.edition,
  figure.area_code,
  figure.area_code_by_name,
  min(figure.row) as first_row,
from warehouse.ascof_open_data_figure as figure
where figure.area_code <> figure.area_code_by_name
  and figure.revision = (
    select max(file.revision) from log.file as file
    where file.job = (select own.job from log.file as own where own.file_id = figure.file_id)
      and file.edition = figure.edition
      and file.verdict = 'loaded'
  )
group by figure.file_id, figure.edition, figure.area_code, figure.area_code_by_name
