-- reference    service_category
-- one row per  service_category
-- title        The kinds of adult social care location that are counted apart
-- owner        performance-and-insight
-- beware       "all" is the sum of the other three: each location is in one of them. A home that offers both kinds of care is one with nursing.
select
  csv.service_category,
  csv.title,
  types.yes_no(csv.is_residential) as is_residential,
  types.whole_number(csv.sort)::integer as sort,
from csv
