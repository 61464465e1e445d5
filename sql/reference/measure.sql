-- reference    measure
-- one row per  measure_id
-- title        Every measure: what it counts, in which unit, and which way is good
-- owner        performance-and-insight
-- beware       A code means different things in different frameworks (1B, 2A, 3A …): join on measure_id, which is the meaning.
--              polarity is higher, lower or none: which way is good. No publisher says it; it is decided here.
--              comparable_from is the first day of the first year of the comparable series; empty where nobody has established it.
--              multiplier turns numerator over denominator into the outcome; counts_rounded_to is how the publisher rounds a council's counts.
--              interval_method is a row of interval_method; interval_caveat what a reader of the interval must know, or why there is none.
select
  csv.measure_id,
  csv.framework,
  csv.code,
  csv.title,
  csv.numerator,
  csv.denominator,
  csv.unit,
  types.whole_number(csv.decimals)::integer as decimals,
  csv.polarity,
  csv.source,
  types.date_uk(csv.comparable_from) as comparable_from,
  csv.caveat,
  types.whole_number(csv.multiplier) as multiplier,
  csv.objective,
  csv.cadence,
  types.whole_number(csv.counts_rounded_to) as counts_rounded_to,
  csv.interval_method,
  csv.interval_caveat,
from csv
