-- warn: A lookup of districts puts a council into another region than sql/reference/local_authority.csv does. Correct region_code there, or ask whether the lookup is right.
select
  lookup.edition,
  lookup.area_code,
  lookup.region_code,
  local_authority.region_code as our_region_code,
from warehouse.area_lookup as lookup
join reference.local_authority as local_authority
  on local_authority.area_code = lookup.area_code
where lookup.region_code <> local_authority.region_code
