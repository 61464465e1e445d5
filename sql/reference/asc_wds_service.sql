-- reference    asc_wds_service
-- one row per  service_code
-- title        Services of ASC-WDS bulk upload files, and the group each belongs to
-- owner        performance-and-insight
-- beware       Which services count as non-residential beside domiciliary care is our reading: shared lives, extra care and supported living.
select
  csv.service_code,
  csv.service,
  csv.service_group_code,
from csv
