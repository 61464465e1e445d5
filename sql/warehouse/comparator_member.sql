-- warehouse    comparator_member
-- one row per  comparator_id, group_code, member_area_code, valid_from
-- title        Which councils make up each comparator, and when
-- owner        performance-and-insight
-- beware       group_code is E92000001, a region, a council type's letter, or the council whose neighbours these are.
--              valid_from and valid_to are never empty here: 1 January 1900 and 31 December 9999 stand for "always".
with

council as (
  select
    local_authority.area_code,
    local_authority.region_code,
    local_authority.council_type,
    coalesce(local_authority.valid_from, date '1900-01-01') as valid_from,
    coalesce(local_authority.valid_to, date '9999-12-31') as valid_to,
  from reference.local_authority as local_authority
),

earlier_type as (
  select
    council.area_code,
    earlier.council_type,
    coalesce(earlier.valid_from, council.valid_from) as valid_from,
    earlier.valid_to,
  from reference.council_type_before as earlier
  join council
    on council.area_code = earlier.area_code
),

council_type as (
  select * from earlier_type
  union all
  select
    council.area_code,
    council.council_type,
    coalesce(cast(earlier_type.valid_to + interval 1 day as date), council.valid_from) as valid_from,
    council.valid_to,
  from council
  left join earlier_type
    on earlier_type.area_code = council.area_code
),

grouped as (
  select
    'england' as comparator_kind,
    england.area_code as group_code,
    council.area_code as member_area_code,
    council.valid_from,
    council.valid_to,
  from council
  cross join reference.area as england
  where england.area_kind = 'england'
  union all
  select
    'region' as comparator_kind,
    council.region_code as group_code,
    council.area_code as member_area_code,
    council.valid_from,
    council.valid_to,
  from council
  union all
  select
    'council_type' as comparator_kind,
    council_type.council_type as group_code,
    council_type.area_code as member_area_code,
    council_type.valid_from,
    council_type.valid_to,
  from council_type
),

listed as (
  select
    comparator_group.comparator_id,
    comparator_group.area_code as group_code,
    comparator_group.member_area_code,
    council.valid_from,
    council.valid_to,
  from reference.comparator_group as comparator_group
  join council
    on council.area_code = comparator_group.member_area_code
  join reference.comparator as comparator
    on comparator.comparator_id = comparator_group.comparator_id
    and comparator.comparator_kind = 'group'
  union all
  select
    nearest.comparator_id,
    nearest.area_code as group_code,
    nearest.member_area_code,
    council.valid_from,
    council.valid_to,
  from warehouse.similar_council as nearest
  join council
    on council.area_code = nearest.member_area_code
  where nearest.is_member
)

select
  comparator.comparator_id,
  grouped.group_code,
  grouped.member_area_code,
  grouped.valid_from,
  grouped.valid_to,
from reference.comparator as comparator
join grouped
  on grouped.comparator_kind = comparator.comparator_kind
union all
select
  listed.comparator_id,
  listed.group_code,
  listed.member_area_code,
  listed.valid_from,
  listed.valid_to,
from listed
