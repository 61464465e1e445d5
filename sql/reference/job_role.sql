-- reference    job_role
-- one row per  job_role_code
-- title        Job roles of ASC-WDS bulk upload files, and the group each belongs to
-- owner        performance-and-insight
-- beware       A role that is no longer used is counted as another: counted_as. A role of its own is counted as itself.
select
  csv.job_role_code,
  csv.job_role,
  csv.job_group_code,
  types.yes_no(csv.is_current) as is_current,
  coalesce(csv.counted_as, csv.job_role_code) as counted_as,
  csv.note,
from csv
