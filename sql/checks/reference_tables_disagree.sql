-- stop: A reference table names something that the table it belongs to does not hold. Correct the row in sql/reference.
select 'local_authority' as in_table, local_authority.area_code as code, 'not in area' as found
from reference.local_authority as local_authority
left join reference.area as area on area.area_code = local_authority.area_code and area.area_kind = 'council'
where area.area_code is null
union all
select 'area', area.area_code, 'a council that is not in local_authority'
from reference.area as area
left join reference.local_authority as local_authority on local_authority.area_code = area.area_code
where area.area_kind = 'council' and local_authority.area_code is null
union all
select 'local_authority', local_authority.region_code, 'a region that is not in area'
from reference.local_authority as local_authority
left join reference.area as area on area.area_code = local_authority.region_code and area.area_kind = 'region'
where area.area_code is null
union all
select 'local_authority', local_authority.council_type, 'a council type that is not in area'
from reference.local_authority as local_authority
left join reference.area as area on area.area_code = local_authority.council_type and area.area_kind = 'council_type'
where area.area_code is null
union all
select 'area_alias', area_alias.given, 'its area is not in area'
from reference.area_alias as area_alias
left join reference.area as area on area.area_code = area_alias.area_code
where area.area_code is null
union all
select 'comparator_group', comparator_group.member_area_code, 'a member that is not in local_authority'
from reference.comparator_group as comparator_group
left join reference.local_authority as local_authority on local_authority.area_code = comparator_group.member_area_code
where local_authority.area_code is null
union all
select 'comparator_group', comparator_group.area_code, 'a council that is not in local_authority'
from reference.comparator_group as comparator_group
left join reference.local_authority as local_authority on local_authority.area_code = comparator_group.area_code
where local_authority.area_code is null
union all
select 'comparator_group', comparator_group.comparator_id, 'not in comparator'
from reference.comparator_group as comparator_group
left join reference.comparator as comparator on comparator.comparator_id = comparator_group.comparator_id
where comparator.comparator_id is null
union all
select 'measure', measure.measure_id, 'polarity is none of higher, lower, none'
from reference.measure as measure
where coalesce(measure.polarity, '') not in ('higher', 'lower', 'none')
union all
select 'measure_succession', succession.succession_id, 'a measure that is not in measure'
from reference.measure_succession as succession
left join reference.measure as old_measure on old_measure.measure_id = succession.old_measure_id
left join reference.measure as new_measure on new_measure.measure_id = succession.new_measure_id
where (succession.old_measure_id is not null and old_measure.measure_id is null)
  or (succession.new_measure_id is not null and new_measure.measure_id is null)
union all
select 'figure_caveat', caveat.caveat_id, 'a measure or area that is not known'
from reference.figure_caveat as caveat
left join reference.measure as measure on measure.measure_id = caveat.measure_id
left join reference.area as area on area.area_code = caveat.area_code
where (caveat.measure_id is not null and measure.measure_id is null)
  or (caveat.area_code is not null and area.area_code is null)
