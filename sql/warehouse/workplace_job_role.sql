-- warehouse    workplace_job_role
-- one row per  edition, workplace_id, position
-- title        Starters, leavers and vacancies of each workplace, job role by job role
-- owner        performance-and-insight
-- kept by      edition
-- restricted   starters and leavers of one workplace, one by one
-- beware       position is the place in the lists of the file: job role, starters, leavers and vacancies at one place belong together.
--              999, and a single 999 for all roles, is "not known": the number is empty and <measure>_is_known is false.
--              job_role_code is what the role counts as today; given_job_role_code is what the file says.
with

workplace as (
  select
    workplace.edition,
    workplace.workplace_id,
    workplace.file_id,
    workplace.sheet,
    workplace.row,
    string_split(given.job_roles, ';') as roles,
    string_split(coalesce(given.starters, ''), ';') as starter_items,
    string_split(coalesce(given.leavers, ''), ';') as leaver_items,
    string_split(coalesce(given.vacancies, ''), ';') as vacancy_items,
  from warehouse.workplace as workplace
  join staging.asc_wds_workplace as given
    on given.edition = workplace.edition
    and given._file_id = workplace.file_id
    and given._sheet = workplace.sheet
    and given._row = workplace.row
  where given.job_roles is not null
),

item as (
  select
    workplace.*,
    unnest(generate_series(1, len(workplace.roles))) as position,
  from workplace
),

told as (
  select
    item.edition,
    item.workplace_id,
    item.position,
    item.roles[item.position] as given_job_role_code,
    case when item.starter_items = ['999'] then 999 else types.whole_number(item.starter_items[item.position]) end as starters,
    case when item.leaver_items = ['999'] then 999 else types.whole_number(item.leaver_items[item.position]) end as leavers,
    case when item.vacancy_items = ['999'] then 999 else types.whole_number(item.vacancy_items[item.position]) end as vacancies,
    item.file_id,
    item.sheet,
    item.row,
  from item
)

select
  told.edition,
  told.workplace_id,
  told.position,
  told.given_job_role_code,
  job_role.counted_as as job_role_code,
  counted.job_role,
  counted.job_group_code,
  nullif(told.starters, 999) as starters,
  coalesce(told.starters <> 999, false) as starters_is_known,
  nullif(told.leavers, 999) as leavers,
  coalesce(told.leavers <> 999, false) as leavers_is_known,
  nullif(told.vacancies, 999) as vacancies,
  coalesce(told.vacancies <> 999, false) as vacancies_is_known,
  told.file_id,
  told.sheet,
  told.row,
from told
left join reference.job_role as job_role
  on job_role.job_role_code = told.given_job_role_code
left join reference.job_role as counted
  on counted.job_role_code = job_role.counted_as
