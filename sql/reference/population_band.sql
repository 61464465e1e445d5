-- reference    population_band
-- one row per  band
-- title        The bands of age in which the population is counted
-- owner        performance-and-insight
-- beware       age_to is the last age of the band; empty where the band is open. Bands overlap: never add them.
select
  csv.band,
  types.whole_number(csv.age_from)::integer as age_from,
  types.whole_number(csv.age_to)::integer as age_to,
  csv.note,
from csv
