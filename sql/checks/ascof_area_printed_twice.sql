-- warn: The ASCOF time series prints an area twice with different figures. The first of the rows given by measures.ascof_published was used; ask the publisher which is right.
select
  figure.file_id,
  figure.sheet,
  figure.measure_id,
  figure.area_code,
  figure.period,
  figure.part,
  min(figure.row) as row,
  max(figure.row) as other_row,
from warehouse.ascof_figure as figure
where figure.figure is not null
  and figure.area_code is not null
  and figure.measure_id is not null
group by figure.file_id, figure.sheet, figure.measure_id, figure.area_code, figure.period, figure.part
having count(distinct figure.figure) > 1
