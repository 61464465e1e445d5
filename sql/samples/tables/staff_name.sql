-- table        staff_name
-- title        First and last names, of which invented people's names are made
select
  csv.place::integer as place,
  csv.first_name,
  csv.last_name,
from csv
