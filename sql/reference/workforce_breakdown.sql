-- reference    workforce_breakdown
-- one row per  breakdown, value
-- title        What the workforce profile is broken down by, and every value it shows, the unknown too
-- owner        performance-and-insight
-- beware       part: values whose sum is also published elsewhere (the age bands from 50 are the older half); each part is protected by itself.
--              from_years and below_years say which whole years belong to a value, where it is a range.
select
  csv.breakdown,
  csv.value,
  types.whole_number(csv.position)::integer as position,
  csv.breakdown_title,
  csv.title,
  csv.part,
  types.whole_number(csv.from_years)::integer as from_years,
  types.whole_number(csv.below_years)::integer as below_years,
  types.yes_no(csv.is_unknown) as is_unknown,
  csv.theme_id,
from csv
