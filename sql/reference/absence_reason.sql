-- reference    absence_reason
-- one row per  absence_reason
-- title        Groups of reasons for absence
-- owner        performance-and-insight
select
  csv.absence_reason,
  csv.title,
  types.yes_no(csv.is_sickness) as is_sickness,
  types.whole_number(csv.position)::integer as position,
  csv.theme_id,
  csv.note,
from csv
