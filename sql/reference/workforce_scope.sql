-- reference    workforce_scope
-- one row per  scope_id, service_group
-- title        Whom a workforce figure is about: adult social care only, or with housing
-- owner        performance-and-insight
-- beware       A scope holds every service group of the scopes before it (position): what it adds is the difference that a reader can work out.
select
  csv.scope_id,
  csv.service_group,
  types.whole_number(csv.position)::integer as position,
  csv.title,
  csv.note,
from csv
