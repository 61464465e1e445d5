-- warn: The ASCOF open data states a figure twice, and differently. warehouse.ascof_open_data_result says which of the rows was used; ask the publisher which is right.
select
  figure.file_id,
  figure.measure_id,
  figure.area_code,
  figure.cohort,
  figure.part,
  min(figure.row) as row,
  max(figure.row) as other_row,
from warehouse.ascof_open_data_figure as figure
where figure.figure is not null
  and figure.measure_id is not null
  and figure.area_code is not null
  and figure.cohort is not null
  and figure.part is not null
group by figure.file_id, figure.measure_id, figure.area_code, figure.cohort, figure.part
having count(distinct figure.figure) > 1
