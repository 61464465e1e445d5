-- warehouse    council_comparator
-- one row per  comparator_id, area_code, valid_from
-- title        With which group each council is compared, and when
-- owner        performance-and-insight
-- beware       published_area_code is the area whose published figure is the comparator; empty where the figure is worked out from members.
with

belongs as (
  select
    comparator.comparator_id,
    member.member_area_code as area_code,
    member.group_code,
    area.area_name as comparator_name,
    case when comparator.source = 'published' then member.group_code end as published_area_code,
    member.valid_from,
    member.valid_to,
  from reference.comparator as comparator
  join warehouse.comparator_member as member
    on member.comparator_id = comparator.comparator_id
  join reference.area as area
    on area.area_code = member.group_code
  where comparator.comparator_kind <> 'group'
),

has_group as (
  select distinct
    comparator.comparator_id,
    member.group_code as area_code,
    member.group_code,
    comparator.comparator_name,
    null::varchar as published_area_code,
    date '1900-01-01' as valid_from,
    date '9999-12-31' as valid_to,
  from reference.comparator as comparator
  join warehouse.comparator_member as member
    on member.comparator_id = comparator.comparator_id
  where comparator.comparator_kind = 'group'
),

every_one as (
  select * from belongs
  union all
  select * from has_group
)

select
  every_one.comparator_id,
  every_one.area_code,
  every_one.group_code,
  every_one.comparator_name,
  every_one.published_area_code,
  every_one.valid_from,
  every_one.valid_to,
from every_one
