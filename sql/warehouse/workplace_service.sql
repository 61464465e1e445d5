-- warehouse    workplace_service
-- one row per  edition, workplace_id, position
-- title        The services of each workplace, with how many people each can take and takes
-- owner        performance-and-insight
-- kept by      edition
-- discloses    services and the people who use them, never its staff
-- beware       position is the place in the lists of the file. 0, which says "no other service", is left out.
--              Where a workplace has one service only, its capacity may stand in a list of one.
with

workplace as (
  select
    workplace.edition,
    workplace.workplace_id,
    workplace.service_code as main_service_code,
    workplace.file_id,
    workplace.sheet,
    workplace.row,
    list_filter(string_split(given.all_services, ';'), lambda item: trim(item) <> '0') as services,
    string_split(coalesce(given.capacity, ''), ';') as capacity_items,
    string_split(coalesce(given.utilisation, ''), ';') as utilisation_items,
  from warehouse.workplace as workplace
  join staging.asc_wds_workplace as given
    on given.edition = workplace.edition
    and given._file_id = workplace.file_id
    and given._sheet = workplace.sheet
    and given._row = workplace.row
  where given.all_services is not null
),

item as (
  select
    workplace.*,
    unnest(generate_series(1, len(workplace.services))) as position,
  from workplace
)

select
  item.edition,
  item.workplace_id,
  item.position,
  item.services[item.position] as service_code,
  asc_wds_service.service,
  asc_wds_service.service_group_code,
  item.services[item.position] = item.main_service_code as is_main_service,
  types.whole_number(item.capacity_items[item.position]) as capacity,
  types.whole_number(item.utilisation_items[item.position]) as utilisation,
  item.file_id,
  item.sheet,
  item.row,
from item
left join reference.asc_wds_service as asc_wds_service
  on asc_wds_service.service_code = item.services[item.position]
