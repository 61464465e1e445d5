-- stop: The ASCOF time series has a column whose heading says neither outcome nor any count we know. Add the heading's words after the year to sql/reference/figure_heading.csv.
select distinct
  figure.file_id,
  figure.sheet,
  figure.column_letter,
from warehouse.ascof_figure as figure
where figure.part is null
  and figure.revision = (
    select max(file.revision) from log.file as file
    where file.job = (select own.job from log.file as own where own.file_id = figure.file_id)
      and file.edition = figure.edition
      and file.verdict = 'loaded'
  )
