-- reference    service_group
-- one row per  service_group_code
-- title        The groups of services that workforce estimates are broken down by
-- owner        performance-and-insight
select
  csv.service_group_code,
  csv.service_group,
  types.whole_number(csv.position)::integer as position,
  csv.note,
from csv
