-- warehouse    asc_wds_finding
-- one row per  file_id, row, rule_id, column_heading
-- title        What is wrong in the rows of ASC-WDS bulk upload files
-- owner        performance-and-insight
-- kept by      edition
-- discloses    rows and columns in which something is wrong, never what a cell holds or whose row it is
-- beware       An error keeps the row out of the warehouse's workplaces and workers; a warning only its value: see reference.asc_wds_rule.
--              A row marked NOCHANGE, UNCHECKED or DELETE is examined for its identifiers and its status only, as the publisher does.
--              Every file is here, those too that a later one replaces.
with

code_list as (
  select
    list(code.code) filter (where code.column_heading = 'STATUS' and code.code <> 'CHGSUB') as workplace_status,
    list(code.code) filter (where code.column_heading = 'STATUS') as worker_status,
    list(code.code) filter (where code.column_heading = 'ESTTYPE') as establishment_type,
    list(code.code) filter (where code.column_heading = 'GENDER') as gender,
    list(code.code) filter (where code.column_heading = 'ETHNICITY') as ethnicity,
    list(code.code) filter (where code.column_heading = 'BRITISHCITIZENSHIP') as british_citizenship,
    list(code.code) filter (where code.column_heading = 'DISABLED') as disabled,
    list(code.code) filter (where code.column_heading = 'CARECERT') as care_certificate,
    list(code.code) filter (where code.column_heading = 'APPRENTICE') as apprentice,
    list(code.code) filter (where code.column_heading = 'EMPLSTATUS') as employment_status,
    list(code.code) filter (where code.column_heading = 'ZEROHRCONT') as zero_hours,
    list(code.code) filter (where code.column_heading = 'SALARYINT') as pay_interval,
    list(code.code) filter (where code.column_heading = 'AMHP') as mental_health_approved,
    list(code.code) filter (where code.column_heading = 'SCQUAL') as qualification,
    list(code.code) filter (where code.column_heading = 'CWPCATEGORY') as pathway_category,
  from reference.asc_wds_code as code
),

role_list as (
  select list(job_role.job_role_code) as job_role from reference.job_role as job_role
),

service_list as (
  select list(asc_wds_service.service_code) as service from reference.asc_wds_service as asc_wds_service
),

newest_worker as (
  select
    worker.edition,
    worker.workplace_id,
    worker.status,
  from staging.asc_wds_worker as worker
  left join warehouse.asc_wds_replaced as replaced
    on replaced.edition = worker.edition
    and replaced.file_id = worker._file_id
  where replaced.file_id is null
),

worker_records as (
  select
    newest_worker.edition,
    newest_worker.workplace_id,
    count(*) as records,
  from newest_worker
  where coalesce(upper(newest_worker.status), '') <> 'DELETE'
  group by newest_worker.edition, newest_worker.workplace_id
),

worker_edition as (
  select distinct newest_worker.edition from newest_worker
),

workplace as (
  select
    given.*,
    row_number() over (partition by given.edition, given._file_id, given.workplace_id order by given._row) as turn,
    row_number() over (partition by given.edition, given._file_id, given.location_id order by given._row) as location_turn,
    coalesce(upper(given.status), '') in ('NOCHANGE', 'UNCHECKED', 'DELETE') as is_passed,
    string_split(coalesce(given.all_services, ''), ';') as services,
    list_filter(string_split(coalesce(given.all_services, ''), ';'), lambda item: trim(item) <> '0') as true_services,
    list_contains(string_split(coalesce(given.all_services, ''), ';'), '0') as says_none,
    case when given.job_roles is null then [] else string_split(given.job_roles, ';') end as roles,
    string_split(coalesce(given.starters, ''), ';') as starter_items,
    string_split(coalesce(given.leavers, ''), ';') as leaver_items,
    string_split(coalesce(given.vacancies, ''), ';') as vacancy_items,
    string_split(coalesce(given.capacity, ''), ';') as capacity_items,
    string_split(coalesce(given.utilisation, ''), ';') as utilisation_items,
    types.whole_number(given.permanent_temporary) as staff,
  from staging.asc_wds_workplace as given
),

-- With one service, or none besides the main one, a trailing ";" is forgiven.
workplace_list as (
  select
    workplace.*,
    case
      when len(workplace.services) = 1 or (workplace.says_none and len(workplace.capacity_items) = 2)
        then greatest(len(list_filter(workplace.capacity_items, lambda item: trim(item) <> '')), 1)
      else len(workplace.capacity_items)
    end as capacities,
    case
      when len(workplace.services) = 1 or (workplace.says_none and len(workplace.utilisation_items) = 2)
        then greatest(len(list_filter(workplace.utilisation_items, lambda item: trim(item) <> '')), 1)
      else len(workplace.utilisation_items)
    end as utilisations,
    list_sum(list_transform(workplace.starter_items, lambda item: nullif(types.whole_number(item), 999))) as starter_sum,
    list_sum(list_transform(workplace.leaver_items, lambda item: nullif(types.whole_number(item), 999))) as leaver_sum,
    list_sum(list_transform(workplace.vacancy_items, lambda item: nullif(types.whole_number(item), 999))) as vacancy_sum,
  from workplace
),

workplace_rule as (
  select
    given._file_id as file_id,
    given.edition,
    given._sheet as sheet,
    given._row as row,
    unnest(
      list_filter(
        [
          case when given.workplace_id is null then 'workplace_id_missing' end,
          case when length(given.workplace_id) >= 50 then 'workplace_id_long' end,
          case when given.workplace_id is not null and given.turn > 1 then 'workplace_id_twice' end,
          case
            when given.status is null or not list_contains(code_list.workplace_status, upper(given.status)) then 'workplace_status'
          end,
        ]
        || case
          when given.is_passed then []
          else [
            case
              when given.establishment_type is null
                or not list_contains(code_list.establishment_type, given.establishment_type) then 'workplace_type'
            end,
            case when given.shares_with_cqc not in ('0', '1') then 'workplace_share_cqc' end,
            case when given.shares_with_la not in ('0', '1') then 'workplace_share_la' end,
            case when coalesce(given.registration, '') not in ('0', '2') then 'workplace_regulated' end,
            case when given.registration = '2' and given.provider_id is null then 'workplace_provider_missing' end,
            case
              when given.registration = '2' and not regexp_full_match(given.provider_id, '[0-9]-[0-9]{8,12}')
                then 'workplace_provider_form'
            end,
            case when given.registration = '0' and given.provider_id is not null then 'workplace_provider_ignored' end,
            case
              when given.registration = '2' and given.location_id is null and coalesce(given.main_service, '') <> '72'
                then 'workplace_location_missing'
            end,
            case
              when given.registration = '2' and not regexp_full_match(given.location_id, '[0-9]-[0-9]{8,12}')
                then 'workplace_location_form'
            end,
            case when given.registration = '0' and given.location_id is not null then 'workplace_location_ignored' end,
            case
              when given.registration = '2' and given.location_id is not null and given.location_turn > 1
                then 'workplace_location_twice'
            end,
            case
              when given.main_service is null or not list_contains(service_list.service, given.main_service)
                then 'workplace_main_service'
            end,
            case
              when given.main_service is not null and not list_contains(given.services, given.main_service)
                then 'workplace_main_service_not_listed'
            end,
            case when given.says_none and len(given.true_services) > 1 then 'workplace_services_none_and_some' end,
            case
              when len(list_filter(given.true_services, lambda item: not list_contains(service_list.service, item))) > 0
                then 'workplace_service_unknown'
            end,
            case when given.capacities <> given.utilisations then 'workplace_capacity_utilisation_differ' end,
            case
              when given.capacities <> len(given.true_services) or given.utilisations <> len(given.true_services)
                then 'workplace_capacity_services_differ'
            end,
            case
              when len(list_filter(
                given.capacity_items, lambda item: item <> '' and coalesce(types.whole_number(item) not between 0 and 9998, true)
              )) > 0 then 'workplace_capacity_range'
            end,
            case
              when len(list_filter(
                given.utilisation_items, lambda item: item <> '' and coalesce(types.whole_number(item) not between 0 and 9998, true)
              )) > 0 then 'workplace_utilisation_range'
            end,
            case when coalesce(given.staff not between 0 and 999, true) then 'workplace_staff_range' end,
            case when given.staff = 0 and coalesce(given.main_service, '') <> '72' then 'workplace_staff_zero' end,
            case
              when worker_edition.edition is not null and given.staff <> coalesce(worker_records.records, 0)
                then 'workplace_staff_records_differ'
            end,
            case
              when len(given.roles) = 0
                and (coalesce(given.starter_sum, 0) > 0 or coalesce(given.leaver_sum, 0) > 0 or coalesce(given.vacancy_sum, 0) > 0)
                then 'workplace_roles_blank'
            end,
            case
              when len(list_filter(given.roles, lambda item: not list_contains(role_list.job_role, item))) > 0
                then 'workplace_role_unknown'
            end,
            case
              when len(given.roles) > 0 and len(given.vacancy_items) <> len(given.roles) and given.vacancies is distinct from '999'
                then 'workplace_vacancies_differ'
            end,
            case
              when len(given.roles) > 0 and len(list_filter(
                given.vacancy_items, lambda item: coalesce(types.whole_number(item) not between 0 and 999, true)
              )) > 0 then 'workplace_vacancies_range'
            end,
            case when given.staff > 0 and given.vacancy_sum >= given.staff then 'workplace_vacancies_many' end,
            case
              when len(given.roles) > 0 and len(given.starter_items) <> len(given.roles) and given.starters is distinct from '999'
                then 'workplace_starters_differ'
            end,
            case
              when len(given.roles) > 0 and len(list_filter(
                given.starter_items, lambda item: coalesce(types.whole_number(item) not between 0 and 999, true)
              )) > 0 then 'workplace_starters_range'
            end,
            case when given.staff > 0 and given.starter_sum > given.staff then 'workplace_starters_many' end,
            case
              when len(given.roles) > 0 and len(given.leaver_items) <> len(given.roles) and given.leavers is distinct from '999'
                then 'workplace_leavers_differ'
            end,
            case
              when len(given.roles) > 0 and len(list_filter(
                given.leaver_items, lambda item: coalesce(types.whole_number(item) not between 0 and 999, true)
              )) > 0 then 'workplace_leavers_range'
            end,
            case when given.staff > 0 and given.leaver_sum >= given.staff then 'workplace_leavers_many' end,
            case
              when len(string_split(coalesce(given.leaving_reasons, ''), ';'))
                <> len(string_split(coalesce(given.leaving_reason_counts, ''), ';'))
                then 'workplace_reasons_differ'
            end,
            case when given.repeat_training not in ('1', '2', '3', '4') then 'workplace_repeat_training' end,
            case when lower(given.sick_pay) not in ('0', '1', 'unknown') then 'workplace_sick_pay' end,
            case when lower(given.pension) not in ('0', '1', 'unknown') then 'workplace_pension' end,
            case when not regexp_full_match(given.holiday, '[0-9]+') then 'workplace_holiday' end,
          ]
        end,
        lambda rule: rule is not null
      )
    ) as rule_id,
  from workplace_list as given
  cross join code_list
  cross join role_list
  cross join service_list
  left join worker_edition
    on worker_edition.edition = given.edition
  left join worker_records
    on worker_records.edition = given.edition
    and worker_records.workplace_id = given.workplace_id
),

workplace_known as (
  select distinct
    workplace.edition,
    workplace.workplace_id,
  from workplace
),

workplace_edition as (
  select distinct workplace.edition from workplace
),

worker as (
  select
    given.*,
    row_number() over (partition by given.edition, given._file_id, given.workplace_id, given.worker_id order by given._row) as turn,
    coalesce(upper(given.status), '') in ('NOCHANGE', 'UNCHECKED', 'DELETE') as is_passed,
    types.date_uk(given.started_on) as start_date,
    case when regexp_full_match(given.started_in_sector, '[0-9]{4}') then types.whole_number(given.started_in_sector) end as sector_year,
    case when regexp_full_match(given.year_of_entry, '[0-9]{4}') then types.whole_number(given.year_of_entry) end as entry_year,
    try_cast(given.contracted_hours as decimal(18, 6)) as hours,
    string_split(coalesce(given.care_qualification, ''), ';') as care_qualification_items,
    split_part(given.other_qualification, ';', 1) as other_qualification_code,
    regexp_full_match(given.days_sick, '[0-9]+(\.[05]0*)?')
      and (try_cast(given.days_sick as decimal(18, 6)) <= 366 or try_cast(given.days_sick as decimal(18, 6)) = 999) as is_days_sick,
    regexp_full_match(given.contracted_hours, '[0-9]+(\.[05]0*)?')
      and (try_cast(given.contracted_hours as decimal(18, 6)) <= 75 or try_cast(given.contracted_hours as decimal(18, 6)) = 999)
      as is_contracted_hours,
    regexp_full_match(given.average_hours, '[0-9]+(\.[05]0*)?')
      and (try_cast(given.average_hours as decimal(18, 6)) <= 75 or try_cast(given.average_hours as decimal(18, 6)) = 999)
      as is_average_hours,
  from staging.asc_wds_worker as given
),

worker_rule as (
  select
    given._file_id as file_id,
    given.edition,
    given._sheet as sheet,
    given._row as row,
    unnest(
      list_filter(
        [
          case when given.workplace_id is null then 'worker_workplace_missing' end,
          case when length(given.workplace_id) >= 50 then 'worker_workplace_long' end,
          case
            when workplace_edition.edition is not null and given.workplace_id is not null and workplace_known.workplace_id is null
              then 'worker_workplace_unknown'
          end,
          case when given.worker_id is null then 'worker_id_missing' end,
          case when given.worker_id is not null and given.turn > 1 then 'worker_id_twice' end,
          case
            when given.status is null or not list_contains(code_list.worker_status, upper(given.status)) then 'worker_status'
          end,
        ]
        || case
          when given.is_passed then []
          else [
            case when given.display_id is null then 'worker_display_missing' end,
            case when given.age_years is null then 'worker_birth' end,
            case when not list_contains(code_list.gender, given.gender) then 'worker_gender' end,
            case when not list_contains(code_list.ethnicity, given.ethnicity) then 'worker_ethnicity' end,
            case when not regexp_full_match(given.nationality, '[0-9]+') then 'worker_nationality' end,
            case
              when coalesce(given.nationality, '') <> '826'
                and not list_contains(code_list.british_citizenship, given.british_citizenship) then 'worker_citizenship'
            end,
            case when given.nationality = '826' and given.british_citizenship is not null then 'worker_citizenship_ignored' end,
            case when not regexp_full_match(given.country_of_birth, '[0-9]+') then 'worker_birth_country' end,
            case when given.year_of_entry is not null and given.entry_year is null then 'worker_entry_form' end,
            case when given.entry_year > year(given.edition) then 'worker_entry_future' end,
            case
              when given.entry_year <= year(given.edition) and coalesce(given.country_of_birth, '826') = '826' then 'worker_entry_ignored'
            end,
            case when not list_contains(code_list.disabled, given.disabled) then 'worker_disabled' end,
            case when not list_contains(code_list.care_certificate, given.care_certificate) then 'worker_care_certificate' end,
            case when not regexp_full_match(given.recruited_from, '[0-9]+') then 'worker_recruited_from' end,
            case when given.started_on is null then 'worker_start_missing' end,
            case when given.started_on is not null and given.start_date is null then 'worker_start_form' end,
            case when given.start_date > given.edition then 'worker_start_future' end,
            case
              when given.age_years - date_diff('year', given.start_date, given.edition) < 13 then 'worker_start_young'
            end,
            case when given.started_in_sector is null then 'worker_sector_missing' end,
            case
              when given.started_in_sector is not null and given.started_in_sector <> '999' and given.sector_year is null
                then 'worker_sector_form'
            end,
            case when given.sector_year > year(given.start_date) then 'worker_sector_late' end,
            case when not list_contains(code_list.apprentice, given.apprentice) then 'worker_apprentice' end,
            case
              when given.employment_status is null
                or not list_contains(code_list.employment_status, given.employment_status) then 'worker_employment'
            end,
            case when not list_contains(code_list.zero_hours, given.zero_hours) then 'worker_zero_hours' end,
            case when given.hours > 0 and given.zero_hours is null then 'worker_zero_hours_missing' end,
            case when given.hours > 0 and given.zero_hours in ('1', '999') then 'worker_zero_hours_contradicted' end,
            case when given.hours = 0 and given.zero_hours = '2' then 'worker_zero_hours_doubtful' end,
            case when given.days_sick is not null and not coalesce(given.is_days_sick, false) then 'worker_sick_range' end,
            case when not list_contains(code_list.pay_interval, given.pay_interval) then 'worker_pay_interval' end,
            case when given.salary is not null and coalesce(given.pay_interval, '') <> '1' then 'worker_salary_interval' end,
            case
              when given.pay_interval = '1' and not regexp_full_match(given.salary, '[0-9]{1,9}') then 'worker_salary_form'
            end,
            case when given.hourly_rate is not null and coalesce(given.pay_interval, '') <> '3' then 'worker_rate_interval' end,
            case
              when given.pay_interval = '3' and not regexp_full_match(given.hourly_rate, '[0-9]+(\.[0-9]{1,2})?')
                then 'worker_rate_form'
            end,
            case
              when given.main_job_role is null or not list_contains(role_list.job_role, given.main_job_role) then 'worker_role'
            end,
            case when given.contracted_hours is not null and given.zero_hours = '1' then 'worker_hours_zero_contract' end,
            case
              when given.contracted_hours is not null and coalesce(given.zero_hours, '') <> '1'
                and given.employment_status in ('3', '4', '7') then 'worker_hours_status'
            end,
            case
              when given.contracted_hours is not null and coalesce(given.zero_hours, '') <> '1'
                and coalesce(given.employment_status, '') not in ('3', '4', '7')
                and not coalesce(given.is_contracted_hours, false) then 'worker_hours_range'
            end,
            case
              when given.average_hours is not null and coalesce(given.zero_hours, '') <> '1'
                and given.employment_status in ('1', '2') then 'worker_average_status'
            end,
            case
              when given.average_hours is not null
                and not (coalesce(given.zero_hours, '') <> '1' and coalesce(given.employment_status, '') in ('1', '2'))
                and not coalesce(given.is_average_hours, false) then 'worker_average_range'
            end,
            case when given.main_job_role = '16' and given.nurse_registration is null then 'worker_nurse_registration' end,
            case
              when coalesce(given.main_job_role, '') <> '16' and given.nurse_registration is not null then 'worker_nurse_ignored'
            end,
            case when given.main_job_role = '6' and given.mental_health_approved is null then 'worker_amhp_missing' end,
            case
              when given.main_job_role = '6'
                and not list_contains(code_list.mental_health_approved, given.mental_health_approved) then 'worker_amhp'
            end,
            case
              when coalesce(given.main_job_role, '') <> '6' and given.mental_health_approved is not null then 'worker_amhp_ignored'
            end,
            case when given.care_qualification is null then 'worker_care_qualification_missing' end,
            case
              when given.care_qualification is not null
                and not list_contains(code_list.qualification, given.care_qualification_items[1]) then 'worker_care_qualification'
            end,
            case
              when given.care_qualification_items[1] = '1' and types.whole_number(given.care_qualification_items[2]) is null
                then 'worker_care_qualification_level'
            end,
            case
              when not list_contains(code_list.qualification, given.other_qualification_code) then 'worker_other_qualification'
            end,
            case when not list_contains(code_list.pathway_category, given.pathway_category) then 'worker_pathway' end,
          ]
        end,
        lambda rule: rule is not null
      )
    ) as rule_id,
  from worker as given
  cross join code_list
  cross join role_list
  left join workplace_edition
    on workplace_edition.edition = given.edition
  left join workplace_known
    on workplace_known.edition = given.edition
    and workplace_known.workplace_id = given.workplace_id
),

achieved as (
  select
    given._file_id as file_id,
    given.edition,
    given._sheet as sheet,
    given._row as row,
    'QUALACH' || given.number as column_heading,
    split_part(given.achieved, ';', 1) as qualification,
    nullif(split_part(given.achieved, ';', 2), '') as achieved_year,
  from staging.asc_wds_worker_qualification as given
  join worker
    on worker.edition = given.edition
    and worker._file_id = given._file_id
    and worker._sheet = given._sheet
    and worker._row = given._row
  where given.achieved is not null
    and not worker.is_passed
),

achieved_rule as (
  select
    achieved.file_id,
    achieved.edition,
    achieved.sheet,
    achieved.row,
    achieved.column_heading,
    unnest(
      list_filter(
        [
          case when not regexp_full_match(achieved.qualification, '[0-9]+') then 'worker_achieved_code' end,
          case when achieved.achieved_year is null then 'worker_achieved_year_missing' end,
          case
            when achieved.achieved_year is not null
              and coalesce(
                types.whole_number(achieved.achieved_year) not between year(achieved.edition) - 100 and year(achieved.edition), true
              ) then 'worker_achieved_year'
          end,
        ],
        lambda rule: rule is not null
      )
    ) as rule_id,
  from achieved
),

found as (
  select workplace_rule.*, null::varchar as column_heading from workplace_rule
  union all
  select worker_rule.*, null::varchar as column_heading from worker_rule
  union all
  select
    achieved_rule.file_id,
    achieved_rule.edition,
    achieved_rule.sheet,
    achieved_rule.row,
    achieved_rule.rule_id,
    achieved_rule.column_heading,
  from achieved_rule
)

select
  found.file_id,
  found.edition,
  found.sheet,
  found.row,
  found.rule_id,
  coalesce(found.column_heading, rule.column_heading) as column_heading,
  rule.applies_to,
  rule.code,
  rule.severity,
from found
join reference.asc_wds_rule as rule
  on rule.rule_id = found.rule_id
