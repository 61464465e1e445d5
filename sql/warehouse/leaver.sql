-- warehouse    leaver
-- one row per  edition, assignment_ref, left_on
-- title        Every assignment that the leavers' extract says has ended, and whether a person left with it
-- owner        performance-and-insight
-- kept by      edition
-- restricted   a row is a person's
-- beware       is_leaver: the reason is one by which people leave the council, the contract was in the headcount, the day lies in the window to the as-at date, and the person is not still employed without a break.
--              not_counted_because says why a row is no leaver. An unknown reason counts as leaving. A person who left two assignments is two rows: count people.
--              The extract of an edition has to hold every leaver of its window.
with

newest as (
  select
    printed.*,
  from staging.hr_leavers as printed
  join log.file as file
    on file.file_id = printed._file_id
  qualify file.revision = max(file.revision) over (partition by printed.edition)
),

window_length as (
  select
    rule.amount as months,
  from reference.workforce_rule as rule
  where rule.rule = 'window_months'
),

still_employed as (
  select
    assignment.edition,
    assignment.staff_ref,
    min(assignment.employed_from) as employed_from,
  from warehouse.staff_assignment as assignment
  where assignment.in_headcount
  group by assignment.edition, assignment.staff_ref
),

mapped as (
  select
    newest.*,
    coalesce(by_code.area_code, by_name.area_code) as area_code,
    service.meaning as service_group,
    contract.meaning as contract_meaning,
    coalesce(reason.meaning, 'unknown') as reason_meaning,
    (newest.edition + 1 - to_months(window_length.months))::date as window_start,
    coalesce(still_employed.employed_from <= newest.left_on, false) as is_still_employed,
    concat_ws(
      ', ',
      case when coalesce(by_code.area_code, by_name.area_code) is null then 'employer' end,
      case when service.meaning is null then 'service' end,
      case when contract.meaning is null then 'contract' end,
      case when reason.meaning is null then 'leaving reason' end
    ) as words_that_decide,
  from newest
  cross join window_length
  left join warehouse.area_given as by_code
    on by_code.given_in = 'ons_code' and by_code.given = lower(newest.employer)
  left join warehouse.area_given as by_name
    on by_name.given_in = 'name' and by_name.given = lower(newest.employer)
  left join reference.hr_word as service
    on service.kind = 'service' and service.word = lower(newest.service)
  left join reference.hr_word as contract
    on contract.kind = 'contract' and contract.word = lower(newest.contract_kind)
  left join reference.hr_word as reason
    on reason.kind = 'leaving' and reason.word = lower(newest.leaving_reason)
  left join still_employed
    on still_employed.edition = newest.edition
    and still_employed.staff_ref = newest.staff_ref
),

judged as (
  select
    mapped.*,
    coalesce(kind.is_permanent_or_temporary, false) as is_permanent_or_temporary,
    reason.is_voluntary,
    case
      when not coalesce(reason.is_leaver, true) then 'moved within the council'
      when mapped.is_still_employed then 'still employed'
      when not coalesce(kind.in_headcount, false) then 'was not in the headcount'
      when mapped.left_on > mapped.edition then 'leaves after the as-at date'
      when mapped.left_on < mapped.window_start then 'left before the window'
    end as not_counted_because,
  from mapped
  left join reference.contract_kind as kind
    on kind.contract_kind = mapped.contract_meaning
  left join reference.leaving_reason as reason
    on reason.leaving_reason = mapped.reason_meaning
)

select
  judged.edition,
  judged.assignment_ref,
  judged.left_on,
  judged.staff_ref,
  judged.employed_from,
  judged.area_code,
  judged.service_group,
  coalesce(judged.contract_meaning, 'unknown') as contract_kind,
  judged.is_permanent_or_temporary,
  judged.reason_meaning as leaving_reason,
  judged.is_voluntary,
  judged.window_start,
  judged.not_counted_because is null as is_leaver,
  judged.not_counted_because,
  nullif(judged.words_that_decide, '') as words_that_decide_unread,
  judged._file_id as file_id,
  judged._sheet as sheet,
  judged._row as row,
from judged
