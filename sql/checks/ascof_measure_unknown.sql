-- stop: The ASCOF time series has a table for a measure we do not know. Add the measure to sql/reference/measure.csv, its code as in the sheet's name.
select distinct
  figure.file_id,
  figure.sheet,
from warehouse.ascof_figure as figure
where figure.measure_id is null
  and figure.part is not null
  and figure.revision = (
    select max(file.revision) from log.file as file
    where file.job = (select own.job from log.file as own where own.file_id = figure.file_id)
      and file.edition = figure.edition
      and file.verdict = 'loaded'
  )
