-- reference    early_sight
-- one row per  early_measure_id
-- title        What we work out ourselves, months before the national figure it foretells
-- owner        performance-and-insight
-- beware       caveat says why the two are not the same figure.
select
  csv.early_measure_id,
  csv.measure_id,
  csv.caveat,
from csv
