-- table  cqc_kind
-- title  The kinds of location the CQC registers, how many of each there are in England, and what it says of them

-- rated_percent: how many of them have a rating. events: how many in 10,000 close or are registered anew in a month.
select
  csv.kind_order::integer as kind_order,
  csv.kind_id,
  csv.places::integer as places,
  csv.location_type,
  csv.directorate,
  csv.category,
  csv.is_care_home = 'Y' as is_care_home,
  csv.directorate = 'Adult social care' as is_social_care,
  string_split(csv.called, '|') as called,
  string_split(csv.service_types, '|') as service_types,
  string_split(csv.activities, '|') as activities,
  string_split(csv.rating_groups, '|') as rating_groups,
  csv.rated_percent::integer as rated_percent,
  csv.events::integer as events,
from csv
