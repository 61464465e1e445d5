-- reference    council_type_before
-- one row per  area_code
-- title        Councils that the publisher counted under another type in earlier years
-- owner        performance-and-insight
-- beware       Proved by adding up: the published totals of the council types hold each council under its type of that year.
select
  csv.area_code,
  csv.council_type,
  types.date_uk(csv.valid_from) as valid_from,
  types.date_uk(csv.valid_to) as valid_to,
  csv.note,
from csv
