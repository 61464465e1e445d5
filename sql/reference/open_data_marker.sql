-- reference    open_data_marker
-- one row per  given
-- title        What stood where a figure would, in the open data of each year, as one of today's markers
-- owner        performance-and-insight
-- beware       (blank) stands for an empty cell.
select
  csv.given,
  csv.status,
  csv.note,
from csv
