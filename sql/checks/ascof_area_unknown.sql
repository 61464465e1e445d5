-- stop: The ASCOF time series has figures for an area we do not know. Add the code or the name it gives to sql/reference/area_alias.csv, or the council to local_authority.csv and area.csv.
select distinct
  figure.file_id,
  figure.sheet,
  figure.row,
from warehouse.ascof_figure as figure
where figure.area_code is null
  and figure.revision = (
    select max(file.revision) from log.file as file
    where file.job = (select own.job from log.file as own where own.file_id = figure.file_id)
      and file.edition = figure.edition
      and file.verdict = 'loaded'
  )
