-- warn: The publisher's comparability log says something that nobody has read yet, and until then it is taken for a break: nothing is compared across it. Read the entry, and add its words to sql/reference/comparability_reading.csv.
select
  entry.file_id,
  entry.sheet,
  entry.row,
  entry.code,
  entry.old_code,
  entry.changed_in,
from warehouse.ascof_comparability_break as entry
left join reference.comparability_reading as reading
  on lower(entry.description) like '%' || lower(reading.words) || '%'
where reading.position is null
