-- table  cqc_registration
-- title  Every registration of a place as a location, from the beginning in October 2010: when it was opened and closed

-- In a month a few places close: more than half are registered again at once under another provider and another location id, the
-- others are replaced by a place elsewhere, a little later. Numbered from 0 within their place.
with

month as (
  select (date '2010-10-01' + to_months(number.number::integer))::date as month, number.number
  from unnest(range(0, 12 * 60)) as number (number)
  where date '2010-10-01' + to_months(number.number::integer) < getvariable('last_edition')
),

event as (
  select
    cqc_place.place_id,
    cqc_place.is_own,
    cqc_place.is_care_home,
    month.month + (hash(getvariable('seed'), 'day', cqc_place.place_id, month.number) % 28)::integer as closed_on,
    row_number() over (partition by cqc_place.place_id order by month.number) as number,
    hash(getvariable('seed'), 'again', cqc_place.place_id, month.number) % 100 < 55
      or (cqc_place.is_own and cqc_place.is_care_home) as is_again,
    (hash(getvariable('seed'), 'gap', cqc_place.place_id, month.number) % 45)::integer as days_between,
  from sample.cqc_place as cqc_place
  cross join month
  where month.number > 8
    and hash(getvariable('seed'), 'event', cqc_place.place_id, month.number) % 10000 < cqc_place.events
),

opening as (
  select
    cqc_place.place_id,
    0 as number,
    date '2010-10-01' + (hash(getvariable('seed'), 'first', cqc_place.place_id) % 200)::integer as opened_on,
    false as is_again,
  from sample.cqc_place as cqc_place

  union all

  select
    event.place_id,
    event.number,
    event.closed_on + 1 + if(event.is_again, 0, event.days_between) as opened_on,
    event.is_again,
  from event
),

registration as (
  select
    opening.place_id,
    opening.number::integer as number,
    opening.opened_on,
    event.closed_on,
    opening.is_again,
    -- How often the place has moved: a place that moves has another name and address.
    (count(*) filter (where opening.number > 0 and not opening.is_again) over (
      partition by opening.place_id
      order by opening.number
    ))::integer as moves,
  from opening
  left join event
    on event.place_id = opening.place_id
    and event.number = opening.number + 1
)

select
  registration.place_id * 60 + registration.number as registration_id,
  registration.*,
from registration
where registration.opened_on < getvariable('last_edition')
  and (registration.closed_on is null or registration.closed_on > registration.opened_on)
