-- finds      area
-- title      area
-- when none  No area is known: reference.area is empty.
-- otherwise  To list them: asc query "select area_code, area_name, area_kind from reference.area"
select
  area_given.given as spelling,
  area.area_code as found,
  area.area_name || ' (' || area.area_code || ')' as name,
from warehouse.area_given as area_given
join reference.area as area
  on area.area_code = area_given.area_code
union
select
  area.area_code as spelling,
  area.area_code as found,
  area.area_name || ' (' || area.area_code || ')' as name,
from reference.area as area
order by found, spelling
