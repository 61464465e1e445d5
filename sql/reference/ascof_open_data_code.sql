-- reference    ascof_open_data_code
-- one row per  framework, code
-- title        What each code of the ASCOF open data means: a measure, and the group of people it is about
-- owner        performance-and-insight
-- beware       code is in capitals, without brackets and blanks: 2A(1)_1415 is 2A1_1415. A code means one thing in one framework only.
select
  csv.framework,
  csv.code,
  csv.measure_id,
  csv.cohort,
  csv.note,
from csv
