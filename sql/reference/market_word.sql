-- reference    market_word
-- one row per  dimension, given
-- title        The words by which Skills for Care means a sector, a service, a job group or a job role
-- owner        performance-and-insight
-- beware       given is in small letters, without "Individual role - " or "Job role group - " before it.
--              evidence says whether the words were seen in a file; "assumed" words are guesses that no check relies on.
select
  csv.dimension,
  lower(csv.given) as given,
  csv.code,
  csv.evidence,
from csv
