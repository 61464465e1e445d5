-- reference    mandatory_course
-- one row per  course_id
-- title        Statutory and mandatory training, and how long a course holds
-- owner        performance-and-insight
-- beware       refresh_months counts only where the extract gives no date of expiry. The months are to be confirmed with learning and development; empty means that the course never expires.
select
  csv.course_id,
  csv.title,
  types.whole_number(csv.refresh_months)::integer as refresh_months,
  csv.note,
from csv
