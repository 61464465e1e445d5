-- sample       asc_wds_workplace
-- writes       inbox/asc-wds-workplace/{edition:%Y-%m-%d}-sfc-bulk-upload-establishments_SAMPLE.csv
-- title        Invented workplaces in the present specification of the bulk upload: every month after the first
-- every        month
-- files        select 'present' as specification where getvariable('edition') > getvariable('first_edition') or getvariable('first_edition') = getvariable('last_edition')

-- Starters and leavers are those of the invented people in the staff records. Some workplaces do not know their leavers, one says a list too short.
-- sheet  establishments
with

movement as (
  select
    worker.workplace_number,
    worker.main_job_role as job_role,
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
  '2' as "DHA",
  null::varchar as "DHAACTIVITIES",
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
  '2' as "REPEATTRAINING",
  '1' as "CWPAWARE",
  '1' as "CWPUSE",
  null::varchar as "CWPUSEDESC",
  case when workplace.number = 501 then '3' else '1' end as "SICKPAY",
  'unknown' as "PENSION",
  null::varchar as "ACTUALCONT",
  null::varchar as "OPTOUTPEN",
  '28' as "HOLIDAY",
  '2' as "SLEEPINS",
  null::varchar as "SLEEPINPAY",
  '1' as "TRAVELTIME",
  null::varchar as "TTDIFFRATE",
from sample.asc_wds_workplace as workplace
join listed
  on listed.workplace_number = workplace.number
order by workplace.number
