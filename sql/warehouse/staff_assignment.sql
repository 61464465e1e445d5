-- warehouse    staff_assignment
-- one row per  edition, assignment_ref
-- title        Every assignment of our own staff at an as-at date: a person may hold several
-- owner        performance-and-insight
-- kept by      edition
-- restricted   a row is a person's
-- beware       edition is the as-at date. Headcount is people, not rows: see staff_member. From the newest revision of each edition.
--              A blank or unknown word is the value unknown, never another value. words_that_…_unread name the kinds of words that sql/reference/hr_word.csv does not know.
--              casual, agency and seconded-in staff are here and not in the headcount: reference.contract_kind decides.
with

newest as (
  select
    printed.*,
  from staging.hr_staff as printed
  join log.file as file
    on file.file_id = printed._file_id
  qualify file.revision = max(file.revision) over (partition by printed.edition)
),

mapped as (
  select
    newest.*,
    coalesce(by_code.area_code, by_name.area_code) as area_code,
    service.meaning as service_group,
    contract.meaning as contract_meaning,
    sex.meaning as sex_meaning,
    ethnicity.meaning as ethnicity_meaning,
    disability.meaning as disability_meaning,
    concat_ws(
      ', ',
      case when coalesce(by_code.area_code, by_name.area_code) is null then 'employer' end,
      case when service.meaning is null then 'service' end,
      case when contract.meaning is null then 'contract' end
    ) as words_that_decide,
    concat_ws(
      ', ',
      case when newest.sex is not null and sex.meaning is null then 'sex' end,
      case when newest.ethnicity is not null and ethnicity.meaning is null then 'ethnicity' end,
      case when newest.disability is not null and disability.meaning is null then 'disability' end
    ) as words_that_describe,
  from newest
  left join warehouse.area_given as by_code
    on by_code.given_in = 'ons_code' and by_code.given = lower(newest.employer)
  left join warehouse.area_given as by_name
    on by_name.given_in = 'name' and by_name.given = lower(newest.employer)
  left join reference.hr_word as service
    on service.kind = 'service' and service.word = lower(newest.service)
  left join reference.hr_word as contract
    on contract.kind = 'contract' and contract.word = lower(newest.contract_kind)
  left join reference.hr_word as sex
    on sex.kind = 'sex' and sex.word = lower(newest.sex)
  left join reference.hr_word as ethnicity
    on ethnicity.kind = 'ethnicity' and ethnicity.word = lower(newest.ethnicity)
  left join reference.hr_word as disability
    on disability.kind = 'disability' and disability.word = lower(newest.disability)
)

select
  mapped.edition,
  mapped.assignment_ref,
  mapped.staff_ref,
  mapped.post_ref,
  mapped.area_code,
  mapped.service_group,
  coalesce(mapped.contract_meaning, 'unknown') as contract_kind,
  coalesce(kind.in_headcount, false) as in_headcount,
  coalesce(kind.is_permanent_or_temporary, false) as is_permanent_or_temporary,
  mapped.fte::decimal(9, 4) as fte,
  case when kind.counts_fte then mapped.fte::decimal(9, 4) end as counted_fte,
  mapped.employed_from,
  mapped.age_band,
  mapped.age_years,
  coalesce(mapped.sex_meaning, 'unknown') as sex,
  coalesce(mapped.ethnicity_meaning, 'unknown') as ethnicity_group,
  coalesce(mapped.disability_meaning, 'unknown') as disability,
  nullif(mapped.words_that_decide, '') as words_that_decide_unread,
  nullif(mapped.words_that_describe, '') as words_that_describe_unread,
  mapped._file_id as file_id,
  mapped._sheet as sheet,
  mapped._row as row,
from mapped
left join reference.contract_kind as kind
  on kind.contract_kind = mapped.contract_meaning
