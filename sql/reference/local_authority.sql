-- reference    local_authority
-- one row per  area_code
-- title        Every council in England with adult social care responsibilities
-- owner        performance-and-insight
-- beware       An empty valid_from is before 1 April 2015, the first day of the oldest series held.
--              A council that only changed its code stands here once, under its newest code; the older ones are in area_alias.
--              council_type is the publisher's letter today (S, U, M, I, O); council_type_before has what it was.
select
  csv.area_code,
  csv.area_name,
  csv.region_code,
  csv.region_name,
  csv.council_type,
  csv.la_code,
  types.date_uk(csv.valid_from) as valid_from,
  types.date_uk(csv.valid_to) as valid_to,
  csv.successors as successors,
from csv
