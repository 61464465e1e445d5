-- reference    workforce_theme
-- one row per  theme_id
-- title        Themes of the workforce strategy: five for our own staff, three for the external workforce
-- owner        performance-and-insight
select
  csv.theme_id,
  csv.workforce,
  types.whole_number(csv.position)::integer as position,
  csv.title,
  csv.note,
from csv
