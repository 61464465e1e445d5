-- reference    measure_succession
-- one row per  succession_id
-- title        What became of each measure when the framework changed in 2023-24
-- owner        performance-and-insight
-- beware       kind is unchanged, renamed, redefined, new or dropped.
--              Compare an old figure with a new one only where is_comparable.
select
  csv.succession_id,
  csv.old_measure_id,
  csv.new_measure_id,
  csv.kind,
  types.date_uk(csv.changed_from) as changed_from,
  types.yes_no(csv.is_comparable) as is_comparable,
  csv.why,
from csv
