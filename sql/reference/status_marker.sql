-- reference    status_marker
-- one row per  marker
-- title        Why a figure is missing: the publisher's markers
-- owner        performance-and-insight
select
  csv.marker,
  csv.meaning,
from csv
