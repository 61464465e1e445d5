-- reference    comparator
-- one row per  comparator_id
-- title        With whom a council is compared
-- owner        performance-and-insight
-- beware       comparator_kind england, region and council_type follow from local_authority; group is listed in comparator_group.
select
  csv.comparator_id,
  csv.comparator_name,
  csv.comparator_kind,
  csv.source,
  types.date_uk(csv.as_at) as as_at,
  types.yes_no(csv.includes_self) as includes_self,
  csv.note,
from csv
