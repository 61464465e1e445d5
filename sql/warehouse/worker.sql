-- warehouse    worker
-- one row per  edition, workplace_id, worker_id
-- title        Staff records of the Adult Social Care Workforce Data Set, as uploaded
-- owner        performance-and-insight
-- kept by      edition
-- restricted   Records of single people, though under pseudonyms
-- beware       Rows with an error are not here: see warehouse.asc_wds_finding. Nor are those marked DELETE, nor what a later file replaces: see asc_wds_replaced.
--              A value that has a warning, or that says "not known" (999, 99, 3 …), is empty.
--              One person may work at several workplaces: count worker_id once for people, rows for jobs.
with

newest as (
  select
    given.*,
    coalesce(file.revision, 1) as revision,
  from staging.asc_wds_worker as given
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
),

ignored as (
  select
    finding.edition,
    finding.file_id,
    finding.row,
    list(finding.column_heading) as headings,
  from warehouse.asc_wds_finding as finding
  where finding.severity = 'warning'
    and finding.applies_to = 'worker'
  group by finding.edition, finding.file_id, finding.row
),

counted as (
  select
    newest.*,
    coalesce(ignored.headings, []) as headings,
  from newest
  left join wrong
    on wrong.edition = newest.edition
    and wrong.file_id = newest._file_id
    and wrong.row = newest._row
  left join ignored
    on ignored.edition = newest.edition
    and ignored.file_id = newest._file_id
    and ignored.row = newest._row
  where wrong.row is null
    and coalesce(upper(newest.status), '') <> 'DELETE'
)

select
  counted.edition,
  counted.workplace_id,
  counted.worker_id,
  counted.display_id,
  upper(counted.status) as status,
  case when not list_contains(counted.headings, 'DOB') then counted.age_years end as age_years,
  case when not list_contains(counted.headings, 'DOB') then counted.age_band end as age_band,
  gender.meaning as gender,
  ethnicity.meaning as ethnicity,
  disabled.meaning as disabled,
  counted.nationality as nationality_code,
  counted.country_of_birth as country_of_birth_code,
  case
    when not list_contains(counted.headings, 'YEAROFENTRY') then types.whole_number(counted.year_of_entry)::integer
  end as year_of_entry,
  case when not list_contains(counted.headings, 'STARTDATE') then types.date_uk(counted.started_on) end as started_on,
  case
    when not list_contains(counted.headings, 'STARTINSECT') then nullif(types.whole_number(counted.started_in_sector)::integer, 999)
  end as started_in_sector,
  employment_status.meaning as employment_status,
  employment_status.counted_as = 'employee' as is_employee,
  case when zero_hours.is_known then counted.zero_hours = '1' end as is_zero_hours,
  case
    when not list_contains(counted.headings, 'DAYSSICK') then nullif(types.figure(counted.days_sick)::decimal(9, 2), 999)
  end as days_sick,
  case
    when not list_contains(counted.headings, 'CONTHOURS') then nullif(types.figure(counted.contracted_hours)::decimal(9, 2), 999)
  end as contracted_hours,
  case
    when not list_contains(counted.headings, 'AVGHOURS') then nullif(types.figure(counted.average_hours)::decimal(9, 2), 999)
  end as average_hours,
  case when counted.pay_interval = '1' then types.figure(counted.salary)::decimal(12, 2) end as annual_salary,
  case when counted.pay_interval = '3' then types.figure(counted.hourly_rate)::decimal(12, 2) end as hourly_rate,
  counted.main_job_role as given_job_role_code,
  job_role.counted_as as job_role_code,
  counted_role.job_role,
  counted_role.job_group_code,
  care_qualification.meaning as has_care_qualification,
  types.whole_number(split_part(counted.care_qualification, ';', 2)) as care_qualification_level,
  pathway_category.meaning as pathway_category,
  counted._file_id as file_id,
  counted.revision,
  counted._sheet as sheet,
  counted._row as row,
from counted
left join reference.asc_wds_code as gender
  on gender.column_heading = 'GENDER' and gender.code = counted.gender and gender.is_known
left join reference.asc_wds_code as ethnicity
  on ethnicity.column_heading = 'ETHNICITY' and ethnicity.code = counted.ethnicity and ethnicity.is_known
left join reference.asc_wds_code as disabled
  on disabled.column_heading = 'DISABLED' and disabled.code = counted.disabled and disabled.is_known
left join reference.asc_wds_code as employment_status
  on employment_status.column_heading = 'EMPLSTATUS' and employment_status.code = counted.employment_status
left join reference.asc_wds_code as zero_hours
  on zero_hours.column_heading = 'ZEROHRCONT' and zero_hours.code = counted.zero_hours
left join reference.asc_wds_code as care_qualification
  on care_qualification.column_heading = 'SCQUAL'
  and care_qualification.code = split_part(counted.care_qualification, ';', 1)
  and care_qualification.is_known
left join reference.asc_wds_code as pathway_category
  on pathway_category.column_heading = 'CWPCATEGORY'
  and pathway_category.code = counted.pathway_category
  and pathway_category.is_known
left join reference.job_role as job_role
  on job_role.job_role_code = counted.main_job_role
left join reference.job_role as counted_role
  on counted_role.job_role_code = job_role.counted_as
