-- sample       asc_wds_worker
-- writes       inbox/asc-wds-worker/{edition:%Y-%m-%d}-sfc-bulk-upload-workers_SAMPLE.csv
-- title        Invented staff records in the present specification of the bulk upload: every month after the first
-- every        month
-- files        select 'present' as specification where getvariable('edition') > getvariable('first_edition') or getvariable('first_edition') = getvariable('last_edition')

-- Everybody in it is invented. One record in twelve has a fault.
-- sheet  workers
with

at_work as (
  select
    worker.*,
    coalesce(worker.fault, '') as wrong,
    worker.zero_hours = '2' and worker.employment_status in ('1', '2') as has_contracted_hours,
    worker.main_job_role in ('1', '2', '3', '6', '15') as has_salary,
  from sample.asc_wds_worker as worker
  where worker.started_on <= getvariable('edition')
    and coalesce(worker.left_on > getvariable('edition'), true)
)

select
  at_work.workplace_id as "LOCALESTID",
  at_work.unique_worker_id as "UNIQUEWORKERID",
  null::varchar as "CHGUNIQUEWRKID",
  'UPDATE' as "STATUS",
  at_work.display_id as "DISPLAYID",
  at_work.ni_number as "NINUMBER",
  at_work.postcode as "POSTCODE",
  case
    when at_work.wrong = 'date_of_birth' and at_work.number % 2 = 0 then '31/02/1980'
    when at_work.wrong <> 'date_of_birth' then strftime(at_work.date_of_birth, '%d/%m/%Y')
  end as "DOB",
  case when at_work.wrong = 'gender' then '7' else at_work.gender end as "GENDER",
  at_work.ethnicity as "ETHNICITY",
  at_work.nationality as "NATIONALITY",
  case when at_work.nationality <> '826' then '2' end as "BRITISHCITIZENSHIP",
  at_work.nationality as "COUNTRYOFBIRTH",
  at_work.year_of_entry as "YEAROFENTRY",
  at_work.disabled as "DISABLED",
  at_work.care_certificate as "CARECERT",
  case when at_work.care_certificate = '1' then '1' else '2' end as "L2CARECERT",
  at_work.recruited_from as "RECSOURCE",
  case when at_work.nationality = '826' then '2' else '1' end as "HANDCVISA",
  case when at_work.nationality <> '826' then '1' end as "INOUTUK",
  strftime(at_work.started_on, '%d/%m/%Y') as "STARTDATE",
  at_work.started_in_sector as "STARTINSECT",
  '2' as "DHA",
  at_work.apprentice as "APPRENTICE",
  at_work.employment_status as "EMPLSTATUS",
  at_work.zero_hours as "ZEROHRCONT",
  case when at_work.wrong = 'days_sick' then '400' else at_work.days_sick end as "DAYSSICK",
  case when at_work.has_salary then '1' else '3' end as "SALARYINT",
  case when at_work.has_salary then at_work.salary::varchar end as "SALARY",
  case when not at_work.has_salary then at_work.hourly_rate::varchar end as "HOURLYRATE",
  case when at_work.wrong = 'main_job_role' then '99' else at_work.main_job_role end as "MAINJOBROLE",
  null::varchar as "MAINJRDESC",
  case when at_work.has_contracted_hours then case when at_work.wrong = 'hours' then '37.25' else at_work.hours::varchar end end as "CONTHOURS",
  case when not at_work.has_contracted_hours and at_work.zero_hours = '1' then at_work.hours::varchar end as "AVGHOURS",
  case when at_work.main_job_role = '16' then '1' end as "NMCREG",
  case when at_work.main_job_role = '6' then case when at_work.number % 5 = 0 then '1' else '2' end end as "AMHP",
  at_work.care_qualification as "SCQUAL",
  '2' as "NONSCQUAL",
  at_work.pathway_category as "CWPCATEGORY",
  at_work.achieved_1 as "QUALACH01",
  null::varchar as "QUALACH01NOTES",
  at_work.achieved_2 as "QUALACH02",
  null::varchar as "QUALACH02NOTES",
  null::varchar as "QUALACH03",
  null::varchar as "QUALACH03NOTES",
  at_work.achieved_4 as "QUALACH04",
  null::varchar as "QUALACH04NOTES",
from at_work
order by at_work.workplace_id, at_work.number
