-- reference    documented_subject
-- one row per  subject_id
-- title        What the figures of the council's documents are about
-- owner        performance-and-insight
select
  csv.subject_id,
  csv.title,
  csv.unit,
from csv
