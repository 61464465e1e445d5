-- reference    release
-- one row per  job, edition
-- title        The days on which publishers have announced, or brought out, an edition
-- owner        performance-and-insight
-- beware       One row for each edition whose day is known from the publisher's calendar; for every other the rule of source_calendar holds.
select
  csv.job,
  types.date_uk(csv.edition) as edition,
  types.date_uk(csv.released_on) as released_on,
  csv.basis,
from csv
