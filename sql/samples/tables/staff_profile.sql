-- table        staff_profile
-- title        Who works for the invented council: the sizes and shares of the published profile of Coventry's workforce

-- The numbers are staff_profile.csv: 920 people in adult social care and 34 more in housing, 141 leavers and 135 starters in twelve months,
-- 740 women and 180 men, and so on. first_place and last_place number the people of a kind.
select
  csv.kind,
  csv.value,
  csv.people::integer as people,
  csv.low::integer as low,
  csv.high::integer as high,
  sum(csv.people::integer) over (partition by csv.kind order by csv.place rows between unbounded preceding and current row)
    - csv.people::integer + 1 as first_place,
  sum(csv.people::integer) over (partition by csv.kind order by csv.place rows between unbounded preceding and current row) as last_place,
from (select csv.*, row_number() over () as place from csv) as csv
