-- warehouse    ascof_comparability_break
-- one row per  file_id, row
-- title        What the publisher says of comparing ASCOF measures over time
-- owner        performance-and-insight
-- beware       The publisher's words. Not every entry is a break: many are only a new name, some say "not treated as a break".
--              "2E" means all three parts of 2E; [z] is a measure that was dropped.
select
  entry._file_id as file_id,
  entry.edition,
  entry._sheet as sheet,
  entry._row as row,
  nullif(entry.new_code, '[z]') as code,
  entry.old_code,
  types.period_label(entry.year_of_change) as changed_in,
  types.period_start(entry.year_of_change) as changed_from,
  entry.description,
from staging.ascof_comparability as entry
