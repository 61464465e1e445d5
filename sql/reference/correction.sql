-- reference    correction
-- one row per  correction_id
-- title        Single cells of loaded files that are wrong, and what should stand there
-- owner        performance-and-insight
-- corrects     cells
-- beware       The file is kept as it came. Staging has the corrected value, and so has every figure that comes of it.
select
  csv.correction_id,
  csv.file,
  types.date_uk(csv.edition) as edition,
  csv.sheet,
  types.whole_number(csv.row) as row,
  csv.column_letter,
  csv.published,
  csv.corrected,
  csv.why,
  csv.who,
  types.date_uk(csv.corrected_on) as corrected_on,
from csv
