-- table        staff_word
-- title        How three invented HR systems write the same thing
select
  csv.kind,
  csv.meaning,
  csv.first_system,
  csv.second_system,
  nullif(csv.third_system, '') as third_system,
from csv
