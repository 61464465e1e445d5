-- table  cqc_report
-- title  Every report on a location: when it was published and what it found, until the next one

-- A location registered again inherits the reports on the same place until it has one of its own.
with

registration as (
  select
    cqc_registration.*,
    cqc_place.rating,
    cqc_place.is_own and cqc_place.is_care_home as is_own_home,
  from sample.cqc_registration as cqc_registration
  join sample.cqc_place as cqc_place
    on cqc_place.place_id = cqc_registration.place_id
  where coalesce(cqc_place.rating, 1) > 0
),

dated as (
  select
    registration.registration_id,
    registration.place_id,
    registration.moves,
    registration.number,
    registration.rating,
    registration.closed_on,
    report.number as report_number,
    registration.opened_on + 150
      + (hash(getvariable('seed'), 'first report', registration.registration_id) % 500)::integer
      + report.number::integer * 1300
      + (hash(getvariable('seed'), 'report', registration.registration_id, report.number) % 700)::integer as published_on,
  from registration
  cross join lateral unnest(range(0, 1 + date_diff('day', registration.opened_on, getvariable('last_edition')) // 1300))
    as report (number)
),

own_report as (
  select
    dated.*,
    dated.registration_id * 100 + dated.report_number as report_id,
    -- Two of three reports find what the location's first found.
    hash(
      getvariable('seed'),
      'found',
      dated.registration_id,
      if(hash(getvariable('seed'), 'changed', dated.registration_id, dated.report_number) % 3 = 0, dated.report_number, 0)
    ) % 1000 as chance,
  from dated
  where dated.published_on < coalesce(dated.closed_on, getvariable('last_edition'))
    and dated.published_on < getvariable('last_edition')
),

held as (
  select own_report.registration_id, own_report.report_id, own_report.published_on, false as is_inherited
  from own_report

  union all

  select registration.registration_id, own_report.report_id, own_report.published_on, true as is_inherited
  from registration
  join own_report
    on own_report.place_id = registration.place_id
    and own_report.moves = registration.moves
    and own_report.number < registration.number
  where registration.is_again
    and (registration.is_own_home or hash(getvariable('seed'), 'inherits', registration.registration_id) % 10 < 7)
)

select
  held.registration_id,
  held.report_id,
  held.published_on,
  lead(held.published_on) over (partition by held.registration_id order by held.published_on, held.report_id)
    as superseded_on,
  held.is_inherited,
  -- From 1, inadequate, to 4, outstanding.
  case
    when own_report.rating > 0 then own_report.rating
    when own_report.chance < 40 then 4
    when own_report.chance < 810 then 3
    when own_report.chance < 975 then 2
    else 1
  end::integer as overall,
from held
join own_report
  on own_report.report_id = held.report_id
