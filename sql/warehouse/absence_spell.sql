-- warehouse    absence_spell
-- one row per  edition, assignment_ref, began_on
-- title        Every spell of absence, and what of it falls into the window to the as-at date
-- owner        performance-and-insight
-- kept by      edition
-- restricted   a row is about a person's health
-- beware       A spell without an end is open: it counts to the as-at date. Of a spell that began before the window, the same share of its days counts as of its calendar days.
--              Where the extract gives no working days, Mondays to Fridays count. A full-time equivalent that the spell does not give is the person's at the as-at date; without either it is one.
--              is_long_term looks at the whole spell, as far as it is known at the as-at date.
with

newest as (
  select
    printed.*,
  from staging.hr_absence as printed
  join log.file as file
    on file.file_id = printed._file_id
  qualify file.revision = max(file.revision) over (partition by printed.edition)
),

rule as (
  select
    max(case when rule.rule = 'window_months' then rule.amount end) as window_months,
    max(case when rule.rule = 'long_term_days' then rule.amount end) as long_term_days,
  from reference.workforce_rule as rule
),

contracted as (
  select
    assignment.edition,
    assignment.assignment_ref,
    assignment.fte,
  from warehouse.staff_assignment as assignment
),

dated as (
  select
    newest.*,
    (newest.edition + 1 - to_months(rule.window_months))::date as window_start,
    least(coalesce(newest.ended_on, newest.edition), newest.edition) as known_end,
    rule.long_term_days,
  from newest
  cross join rule
),

clipped as (
  select
    dated.*,
    dated.known_end - dated.began_on + 1 as calendar_days,
    greatest(dated.began_on, dated.window_start) as first_day,
    greatest(dated.known_end - greatest(dated.began_on, dated.window_start) + 1, 0) as calendar_days_in_window,
  from dated
),

counted as (
  select
    clipped.*,
    case
      when clipped.calendar_days_in_window = 0 then 0
      when clipped.days_lost is not null
        then clipped.days_lost * clipped.calendar_days_in_window / clipped.calendar_days
      else (
        select count(*)
        from generate_series(clipped.first_day, clipped.known_end, interval 1 day) as day (day)
        where isodow(day.day) < 6
      )
    end::decimal(12, 4) as days_in_window,
  from clipped
)

select
  counted.edition,
  counted.assignment_ref,
  counted.began_on,
  counted.staff_ref,
  counted.ended_on,
  coalesce(by_code.area_code, by_name.area_code) as area_code,
  service.meaning as service_group,
  coalesce(reason.meaning, 'unknown') as absence_reason,
  coalesce(meaning.is_sickness, true) as is_sickness,
  counted.calendar_days >= counted.long_term_days as is_long_term,
  counted.days_lost::decimal(12, 4) as days_lost,
  coalesce(counted.fte, contracted.fte, 1)::decimal(9, 4) as fte,
  counted.window_start,
  counted.days_in_window,
  (counted.days_in_window * coalesce(counted.fte, contracted.fte, 1))::decimal(12, 4) as fte_days_in_window,
  nullif(
    concat_ws(
      ', ',
      case when coalesce(by_code.area_code, by_name.area_code) is null then 'employer' end,
      case when service.meaning is null then 'service' end
    ),
    ''
  ) as words_that_decide_unread,
  case when counted.absence_reason is not null and reason.meaning is null then 'absence reason' end as words_that_describe_unread,
  counted._file_id as file_id,
  counted._sheet as sheet,
  counted._row as row,
from counted
left join contracted
  on contracted.edition = counted.edition
  and contracted.assignment_ref = counted.assignment_ref
left join warehouse.area_given as by_code
  on by_code.given_in = 'ons_code' and by_code.given = lower(counted.employer)
left join warehouse.area_given as by_name
  on by_name.given_in = 'name' and by_name.given = lower(counted.employer)
left join reference.hr_word as service
  on service.kind = 'service' and service.word = lower(counted.service)
left join reference.hr_word as reason
  on reason.kind = 'absence' and reason.word = lower(counted.absence_reason)
left join reference.absence_reason as meaning
  on meaning.absence_reason = reason.meaning
