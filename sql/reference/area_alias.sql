-- reference    area_alias
-- one row per  given_in, given
-- title        Other codes and spellings of areas that publishers print
-- owner        performance-and-insight
-- beware       is_wider says that figures under this alias cover more than the area they stand for: they are shown, and left out of ranks, medians and quartiles.
--              given_in is ons_code, la_code or name. Only what differs stands here: the codes and names of area and local_authority count by themselves.
--              A caveat is shown beside every figure printed under that alias; a note is for whoever keeps this table.
select
  csv.given_in,
  csv.given,
  csv.area_code,
  coalesce(types.yes_no(csv.is_wider), false) as is_wider,
  csv.caveat,
  csv.note,
from csv
