-- reference    comparator
-- one row per  comparator_id
-- title        With whom a council is compared
-- owner        performance-and-insight
-- beware       comparator_kind england, region and council_type follow from local_authority; group is listed in comparator_group, or is the most similar councils of warehouse.similar_council.
--              worked_out_by: where there is no published figure, counts means all members' counts together, and their median where not every member with a figure has counts; median always the median.
select
  csv.comparator_id,
  csv.comparator_name,
  csv.comparator_kind,
  csv.source,
  types.date_uk(csv.as_at) as as_at,
  types.yes_no(csv.includes_self) as includes_self,
  csv.note,
  csv.worked_out_by,
from csv
