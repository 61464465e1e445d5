-- sample       asc_wds_workplace_older
-- writes       inbox/asc-wds-workplace/{edition:%Y-%m-%d}-sfc-bulk-upload-establishments_SAMPLE.csv
-- title        Invented workplaces in the older specification of the bulk upload: the first month
-- every        month
-- files        select 'older' as specification where getvariable('edition') = getvariable('first_edition') and getvariable('first_edition') < getvariable('last_edition')

-- Starters and leavers are those of the invented people in the staff records. Some workplaces do not know their leavers, one says a list too short.
-- sheet  establishments
with

movement as (
  select
    worker.workplace_number,
    case when worker.main_job_role in ('38', '39', '40', '43', '45', '52') then '9' else worker.main_job_role end as job_role,
    count(case when worker.started_on <= getvariable('edition') and coalesce(worker.left_on > getvariable('edition'), true) then 1 end) as staff,
    count(
      case when worker.started_on > getvariable('edition') - interval 365 day and worker.started_on <= getvariable('edition') then 1 end
    ) as starters,
    count(
      case when worker.left_on > getvariable('edition') - interval 365 day and worker.left_on <= getvariable('edition') then 1 end
    ) as leavers,
  from sample.asc_wds_worker as worker
  group by all
),

role as (
  select
    movement.*,
    case when hash(getvariable('seed'), movement.workplace_number, movement.job_role, 'vacant') % 3 = 0 then (movement.staff + 7) // 8 else 0 end as vacancies,
  from movement
  where movement.staff > 0 or movement.starters > 0 or movement.leavers > 0
),

listed as (
  select
    role.workplace_number,
    sum(role.staff) as staff,
    string_agg(role.job_role, ';' order by role.job_role::integer) as job_roles,
    string_agg(role.starters::varchar, ';' order by role.job_role::integer) as starters,
    string_agg(role.leavers::varchar, ';' order by role.job_role::integer) as leavers,
    string_agg(role.vacancies::varchar, ';' order by role.job_role::integer) as vacancies,
  from role
  group by role.workplace_number
)

select
  workplace.workplace_id as "LOCALESTID",
  'UPDATE' as "STATUS",
  workplace.establishment_name as "ESTNAME",
  workplace.address_1 as "ADDRESS1",
  null::varchar as "ADDRESS2",
  null::varchar as "ADDRESS3",
  workplace.post_town as "POSTTOWN",
  workplace.postcode as "POSTCODE",
  workplace.establishment_type as "ESTTYPE",
  null::varchar as "OTHERTYPE",
  '1' as "PERMCQC",
  '1' as "PERMLA",
  null::varchar as "SHARELA",
  workplace.registration as "REGTYPE",
  workplace.provider_id as "PROVNUM",
  workplace.location_id as "LOCATIONID",
  workplace.main_service as "MAINSERVICE",
  workplace.all_services as "ALLSERVICES",
  workplace.capacity as "CAPACITY",
  workplace.utilisation as "UTILISATION",
  regexp_replace(workplace.all_services, '[0-9]+', '', 'g') as "SERVICEDESC",
  '1;23' as "SERVICEUSERS",
  ';' as "OTHERUSERDESC",
  (listed.staff + case when workplace.number = 1201 then 2 else 0 end)::varchar as "TOTALPERMTEMP",
  listed.job_roles as "ALLJOBROLES",
  listed.starters as "STARTERS",
  case
    when workplace.number = 1101 then '999'
    when workplace.number = 801 then regexp_replace(listed.leavers, ';[0-9]+$', '')
    else listed.leavers
  end as "LEAVERS",
  listed.vacancies as "VACANCIES",
  '1;4' as "REASONS",
  '2;1' as "REASONNOS",
from sample.asc_wds_workplace as workplace
join listed
  on listed.workplace_number = workplace.number
order by workplace.number
