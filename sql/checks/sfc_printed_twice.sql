-- warn: Skills for Care prints an area twice for the same sector, service and job role: the first row was used. Ask the publisher which is right, or see whether two of its words mean the same in sql/reference/market_word.csv.
select
  estimate.file_id,
  estimate.sheet,
  estimate.row,
  estimate.times_printed,
from warehouse.area_workforce as estimate
where estimate.times_printed > 1
