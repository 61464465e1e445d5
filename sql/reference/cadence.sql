-- reference    cadence
-- one row per  cadence
-- title        How often a measure is counted
-- owner        performance-and-insight
-- beware       months is how far apart two neighbouring figures are; is_independent whether each is counted anew, rather than much the same people or homes a month later.
select
  csv.cadence,
  types.whole_number(csv.months) as months,
  types.yes_no(csv.is_independent) as is_independent,
from csv
