-- reference    rated_service
-- one row per  service_group
-- title        The service groups of adult social care that CQC rates
-- owner        performance-and-insight
-- beware       kind is overall, care_home or community. A group that is not here is taken to be a service of its own, not the location as a whole.
select
  csv.service_group,
  csv.kind,
  csv.note,
from csv
