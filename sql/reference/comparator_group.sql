-- reference    comparator_group
-- one row per  comparator_id, area_code, member_area_code
-- title        The members of each council's comparator groups
-- owner        performance-and-insight
select
  csv.comparator_id,
  csv.area_code,
  csv.member_area_code,
from csv
