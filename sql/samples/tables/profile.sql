-- table  profile
-- title  What is known of our own area and of others that are unlike the rest, so that invented figures add up to it

-- A fact of an area is its own row, else the row without an area.
select
  csv.area_code,
  csv.fact,
  csv.value::integer as value,
from csv
