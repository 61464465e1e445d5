-- warehouse    area_given
-- one row per  given_in, given
-- title        Every code and name by which a publisher may mean an area
-- owner        performance-and-insight
-- beware       given is in small letters. Ask for ons_code first, then la_code, then name: names are the least certain.
with

own_code as (
  select
    case when area.area_kind = 'council_type' then 'la_code' else 'ons_code' end as given_in,
    area.area_code as given,
    area.area_code,
    false as is_wider,
    null::varchar as caveat,
  from reference.area as area
),

council_number as (
  select
    'la_code' as given_in,
    local_authority.la_code as given,
    local_authority.area_code,
    false as is_wider,
    null::varchar as caveat,
  from reference.local_authority as local_authority
),

own_name as (
  select
    'name' as given_in,
    area.area_name as given,
    area.area_code,
    false as is_wider,
    null::varchar as caveat,
  from reference.area as area
),

alias as (
  select
    area_alias.given_in,
    area_alias.given,
    area_alias.area_code,
    area_alias.is_wider,
    area_alias.caveat,
  from reference.area_alias as area_alias
),

every_one as (
  select * from own_code
  union all
  select * from council_number
  union all
  select * from own_name
  union all
  select * from alias
)

select
  every_one.given_in,
  lower(every_one.given) as given,
  every_one.area_code,
  every_one.is_wider,
  every_one.caveat,
from every_one
