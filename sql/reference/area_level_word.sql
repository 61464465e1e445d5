-- reference    area_level_word
-- one row per  given
-- title        How publishers say whether a row is about a council, a region, a council type or England
-- owner        performance-and-insight
-- beware       given is in small letters.
select
  csv.given,
  csv.area_kind,
from csv
