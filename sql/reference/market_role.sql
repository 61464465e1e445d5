-- reference    market_role
-- one row per  role_code
-- title        Job roles that workforce estimates are broken down by, and the group each belongs to
-- owner        performance-and-insight
-- beware       Fewer than the job roles of ASC-WDS: small ones are published together.
select
  csv.role_code,
  csv.role,
  csv.job_group_code,
  types.whole_number(csv.position)::integer as position,
  csv.note,
from csv
