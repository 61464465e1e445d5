-- reference    interval_method
-- one row per  interval_method
-- title        How the 95% interval of a figure is worked out
-- owner        performance-and-insight
-- beware       measures.result holds the formulae; this is what they are called, and where they come from.
select
  csv.interval_method,
  csv.title,
  csv.formula,
  csv.source,
from csv
