-- reference    market_sector
-- one row per  sector_code
-- title        Sectors that workforce estimates are broken down by
-- owner        performance-and-insight
select
  csv.sector_code,
  csv.sector,
  types.whole_number(csv.position)::integer as position,
  csv.note,
from csv
