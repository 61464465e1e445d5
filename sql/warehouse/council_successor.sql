-- warehouse    council_successor
-- one row per  area_code, successor_code
-- title        Which councils followed each council that was abolished
-- owner        performance-and-insight
-- beware       A council that only changed its code has no row here: it stands under its newest code everywhere.
--              Where two councils followed one, a figure of the old one belongs to neither alone.
with

named as (
  select
    local_authority.area_code,
    local_authority.valid_to as abolished_on,
    trim(unnest(string_split(replace(local_authority.successors, ',', ';'), ';'))) as successor_code,
    local_authority.successors,
  from reference.local_authority as local_authority
  where local_authority.successors is not null
)

select
  named.area_code,
  named.successor_code,
  named.abolished_on,
  count(*) over (partition by named.area_code) as successors,
  count(*) over (partition by named.successor_code) as predecessors,
from named
where named.successor_code <> ''
