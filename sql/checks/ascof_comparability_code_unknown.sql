-- warn: The publisher's comparability log names a measure that we do not know, or no year that can be read, so that it breaks no series. Look in the row, and in sql/reference/measure.csv.
select
  entry.file_id,
  entry.sheet,
  entry.row,
  entry.code,
  entry.old_code,
  entry.changed_in,
from warehouse.ascof_comparability_break as entry
left join reference.measure as measure
  on upper(measure.code) in (upper(entry.code), upper(entry.old_code))
  or upper(measure.code) like upper(entry.code) || '(%'
where measure.measure_id is null
  or entry.changed_from is null
