-- reference    asc_wds_code
-- one row per  column_heading, code
-- title        What the codes of ASC-WDS bulk upload files mean
-- owner        performance-and-insight
-- beware       counted_as is the sector of an establishment type, and whether an employment status makes an employee.
--              is_known says no where a code stands for "not known" or "not said": such a value is empty in the warehouse, never a category.
--              Ethnic groups stand in the order of the 2011 census, as the publisher numbers them.
select
  csv.column_heading,
  csv.code,
  csv.meaning,
  types.yes_no(csv.is_known) as is_known,
  csv.counted_as,
from csv
