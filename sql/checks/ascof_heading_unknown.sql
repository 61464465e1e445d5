-- stop: The ASCOF time series has a column whose heading says neither outcome nor any count we know. Add the heading's words after the year to sql/reference/figure_heading.csv.
select distinct
  figure.file_id,
  figure.sheet,
  figure.column_letter,
  figure.given_heading,
from warehouse.ascof_figure as figure
where figure.part is null
