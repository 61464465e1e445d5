-- stop: A row of Skills for Care's estimates has the code of one area and the name of another, so its figures may belong to either. Ask the publisher; if only the name is new, add it to sql/reference/area_alias.csv.
select
  estimate.file_id,
  estimate.sheet,
  estimate.area_code_by_code,
  estimate.area_code_by_name,
  min(estimate.row) as first_row,
from warehouse.area_workforce as estimate
where estimate.area_code_by_code <> estimate.area_code_by_name
group by estimate.file_id, estimate.sheet, estimate.area_code_by_code, estimate.area_code_by_name
