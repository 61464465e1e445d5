-- reference    area
-- one row per  area_code
-- title        Everything a figure can be about: England, regions, council types, councils
-- owner        performance-and-insight
-- beware       area_kind is england, region, council_type or council.
--              A council type has the publisher's letter for a code; D (District) was used for two new councils from 2021 to 2023.
select
  csv.area_code,
  csv.area_name,
  csv.area_kind,
from csv
