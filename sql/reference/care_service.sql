-- reference    care_service
-- one row per  kind, service_key
-- title        Every regulated activity, service type and service user band that CQC registers
-- owner        performance-and-insight
-- beware       service_key is the name in small letters without anything else: publishers part its words by blanks, dashes or underscores.
--              tells is what a service type says of a location: care_home_with_nursing, care_home_without_nursing or specialist_college.
select
  csv.kind,
  csv.service_key,
  csv.service_name,
  csv.tells,
  csv.note,
from csv
