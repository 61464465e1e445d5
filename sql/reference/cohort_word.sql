-- reference    cohort_word
-- one row per  given
-- title        The groups of people that publishers break measures down by, in their words and in ours
-- owner        performance-and-insight
-- beware       given is in small letters. An empty cohort says only that there is a breakdown, not which group.
select
  csv.given,
  csv.cohort,
  csv.note,
from csv
