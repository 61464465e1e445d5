-- reference    figure_caveat
-- one row per  caveat_id
-- title        What a reader must know about single figures
-- owner        performance-and-insight
-- beware       An empty measure, area or period means any.
select
  csv.caveat_id,
  csv.measure_id,
  csv.area_code,
  types.date_uk(csv.first_period_end) as first_period_end,
  types.date_uk(csv.last_period_end) as last_period_end,
  csv.caveat,
from csv
