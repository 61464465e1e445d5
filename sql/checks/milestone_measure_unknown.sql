-- warn: A milestone is linked to a measure we do not know. Write its measure_id or its ASCOF code into the tracker: sql/reference/measure.csv lists them.
select
  report.file_id,
  report.sheet,
  report.row,
from warehouse.milestone_report as report
where report.measure_given is not null
  and report.measure_id is null
