-- reference    market_measure
-- one row per  market_measure
-- title        What the market workforce is measured by, and on which basis each rate stands
-- owner        performance-and-insight
-- beware       rounded_to and rounded_to_from_1000 are what the published estimates were seen to be multiples of; the publisher says nothing about it.
--              least_base is how many people must stand behind a figure that we make from staff records; below it the figure is withheld.
--              polarity is higher, lower or none: which way is good. No publisher says it; it is decided here.
select
  csv.market_measure,
  csv.title,
  csv.unit,
  csv.basis,
  csv.polarity,
  types.whole_number(csv.decimals)::integer as decimals,
  types.whole_number(csv.rounded_to) as rounded_to,
  types.whole_number(csv.rounded_to_from_1000) as rounded_to_from_1000,
  types.whole_number(csv.least_base) as least_base,
  types.whole_number(csv.position)::integer as position,
from csv
