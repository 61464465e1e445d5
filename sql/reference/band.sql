-- reference    band
-- one row per  lower_bound
-- title        Words for how far a council stands from the median, in unscaled MADs
-- owner        performance-and-insight
-- beware       A distance belongs to the highest lower_bound it reaches.
select
  types.figure(csv.lower_bound)::decimal(4, 1) as lower_bound,
  csv.better,
  csv.worse,
  csv.note,
from csv
