-- warehouse    workplace
-- one row per  edition, workplace_id
-- title        Workplaces of the Adult Social Care Workforce Data Set, as uploaded
-- owner        performance-and-insight
-- kept by      edition
-- restricted   counts of the few people of one workplace
-- beware       Rows with an error are not here: see warehouse.asc_wds_finding. Nor are those marked DELETE, nor what a later file replaces: see asc_wds_replaced.
--              employees is TOTALPERMTEMP. starters, leavers and vacancies are sums over the job roles for which they are known, empty where none is:
--              999 is "not known" and never a number; <measure>_not_known counts the job roles of which it was said.
with

newest as (
  select
    given.*,
    coalesce(file.revision, 1) as revision,
    string_split(coalesce(given.starters, ''), ';') as starter_items,
    string_split(coalesce(given.leavers, ''), ';') as leaver_items,
    string_split(coalesce(given.vacancies, ''), ';') as vacancy_items,
  from staging.asc_wds_workplace as given
  left join log.file as file
    on file.file_id = given._file_id
  left join warehouse.asc_wds_replaced as replaced
    on replaced.edition = given.edition
    and replaced.file_id = given._file_id
  where replaced.file_id is null
),

wrong as (
  select distinct
    finding.edition,
    finding.file_id,
    finding.row,
  from warehouse.asc_wds_finding as finding
  where finding.severity = 'error'
)

select
  newest.edition,
  newest.workplace_id,
  upper(newest.status) as status,
  newest.establishment_type as establishment_type_code,
  establishment_type.meaning as establishment_type,
  establishment_type.counted_as as sector_code,
  newest.registration = '2' as is_cqc_regulated,
  case when newest.registration = '2' then newest.provider_id end as provider_id,
  case when newest.registration = '2' then newest.location_id end as location_id,
  newest.main_service as service_code,
  asc_wds_service.service,
  asc_wds_service.service_group_code,
  types.whole_number(newest.permanent_temporary) as employees,
  list_sum(list_transform(newest.starter_items, lambda item: nullif(types.whole_number(item), 999)))::bigint as starters,
  list_sum(list_transform(newest.leaver_items, lambda item: nullif(types.whole_number(item), 999)))::bigint as leavers,
  list_sum(list_transform(newest.vacancy_items, lambda item: nullif(types.whole_number(item), 999)))::bigint as vacancies,
  len(list_filter(newest.starter_items, lambda item: item = '999')) as starters_not_known,
  len(list_filter(newest.leaver_items, lambda item: item = '999')) as leavers_not_known,
  len(list_filter(newest.vacancy_items, lambda item: item = '999')) as vacancies_not_known,
  newest._file_id as file_id,
  newest.revision,
  newest._sheet as sheet,
  newest._row as row,
from newest
left join wrong
  on wrong.edition = newest.edition
  and wrong.file_id = newest._file_id
  and wrong.row = newest._row
left join reference.asc_wds_code as establishment_type
  on establishment_type.column_heading = 'ESTTYPE'
  and establishment_type.code = newest.establishment_type
left join reference.asc_wds_service as asc_wds_service
  on asc_wds_service.service_code = newest.main_service
where wrong.row is null
  and coalesce(upper(newest.status), '') <> 'DELETE'
