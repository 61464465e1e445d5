-- reference    source_calendar
-- one row per  job
-- title        How often a source has a new edition, and by when it is expected
-- owner        performance-and-insight
-- beware       months: from one edition to the next. edition_day: what day editions are dated, first of the month, last of the month or any day.
--              expected_after_days: from the edition's date to the day it should be here; warn_after_days and fail_after_days: from that day on until it is late, and until the source is stale.
--              A day that the publisher has announced goes before this rule: see release.
select
  csv.job,
  types.whole_number(csv.months) as months,
  csv.edition_day,
  types.whole_number(csv.expected_after_days) as expected_after_days,
  types.whole_number(csv.warn_after_days) as warn_after_days,
  types.whole_number(csv.fail_after_days) as fail_after_days,
  csv.basis,
from csv
