-- reference    job_group
-- one row per  job_group_code
-- title        The four groups of job roles
-- owner        performance-and-insight
select
  csv.job_group_code,
  csv.job_group,
  types.whole_number(csv.position)::integer as position,
  csv.note,
from csv
