-- sample  ons_geography
-- writes  inbox/ons-geography/Local_Authority_District_to_Region_({edition:%B_%Y})_Lookup_in_England_SAMPLE.csv
-- title   A lookup of districts to regions, in the layout of the real one

-- Councils of one tier only: their codes and regions are real, and no district of a county is made up.
-- sheet  Lookup
select
  row_number() over (order by local_authority.area_code) as "FID",
  local_authority.area_code as "LAD26CD",
  local_authority.area_name as "LAD26NM",
  local_authority.region_code as "RGN26CD",
  local_authority.region_name as "RGN26NM",
from reference.local_authority as local_authority
where local_authority.valid_to is null
  and local_authority.area_code not like 'E10%'
order by local_authority.area_code
