-- warn: Skills for Care has figures for an area we do not know: they are kept in warehouse.area_workforce and shown nowhere else. Add the name or code it prints to sql/reference/area_alias.csv.
-- Districts (E07) have no adult social care; a re-user's file prints them.
select
  estimate.file_id,
  estimate.sheet,
  min(estimate.row) as first_row,
  count(*) as rows,
from warehouse.area_workforce as estimate
where estimate.area_code is null
  and coalesce(estimate.given_area_code, '') not like 'E07%'
group by estimate.file_id, estimate.sheet, estimate.given_area
