-- reference    leaving_reason
-- one row per  leaving_reason
-- title        Reasons for leaving, and which make a leaver
-- owner        performance-and-insight
-- beware       Who moves within the council is not a leaver.
select
  csv.leaving_reason,
  csv.title,
  types.yes_no(csv.is_leaver) as is_leaver,
  types.yes_no(csv.is_voluntary) as is_voluntary,
  csv.note,
from csv
