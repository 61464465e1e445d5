-- table  cqc_place
-- title  Every place where care is given: its kind and size, whatever it is registered as over the years

with

place as (
  select
    row_number() over (order by cqc_council.area_code, cqc_kind.kind_order, number.number) as place_id,
    cqc_council.area_code,
    cqc_council.is_own,
    cqc_kind.kind_id,
    cqc_kind.is_social_care,
    cqc_kind.is_care_home,
    cqc_kind.rated_percent,
    cqc_kind.events,
    number.number,
    cqc_quota.places,
  from sample.cqc_quota as cqc_quota
  join sample.cqc_kind as cqc_kind
    on cqc_kind.kind_id = cqc_quota.kind_id
  join sample.cqc_council as cqc_council
    on cqc_council.area_code = cqc_quota.area_code
  cross join lateral unnest(range(1, cqc_quota.places + 1)) as number (number)
),

-- Two registrations of one site: a place with an odd number and the one behind it.
paired as (
  select
    place.place_id,
    row_number() over (order by hash(getvariable('seed'), 'pair', place.place_id), place.place_id) as rank,
  from place
  where place.is_social_care
    and not (place.is_own and place.is_care_home)
    and place.number % 2 = 1
    and place.number < place.places
),

dual as (
  select paired.place_id, paired.place_id as primary_place_id
  from paired
  where paired.rank <= case getvariable('size') when 'small' then 4 else 426 end

  union all

  select paired.place_id + 1 as place_id, paired.place_id as primary_place_id
  from paired
  where paired.rank <= case getvariable('size') when 'small' then 4 else 426 end
),

dormant as (
  select
    place.place_id,
    row_number() over (order by hash(getvariable('seed'), 'dormant', place.place_id), place.place_id) as rank,
  from place
  where not (place.is_own and place.is_care_home)
    and not exists (select 1 from dual where dual.place_id = place.place_id)
),

-- Our own care homes have the documented ratings: so many outstanding, good, not rated; the others are less than good.
own_home as (
  select
    place.place_id,
    row_number() over (order by hash(getvariable('seed'), 'rated', place.place_id), place.place_id) as rank,
  from place
  where place.is_own and place.is_care_home
),

own as (
  select profile.fact, max_by(profile.value, profile.area_code is not null) as value,
  from sample.profile as profile
  where profile.area_code = getvariable('area') or profile.area_code is null
  group by profile.fact
),

own_rating as (
  select
    (select own.value from own where own.fact = 'cqc_care_home_outstanding') as outstanding,
    (select own.value from own where own.fact = 'cqc_care_home_good') as good,
    (select own.value from own where own.fact = 'cqc_care_home_not_rated') as not_rated,
)

select
  place.place_id,
  place.area_code,
  place.is_own,
  place.kind_id,
  place.is_social_care,
  place.is_care_home,
  dual.primary_place_id,
  coalesce(dormant.rank <= case getvariable('size') when 'small' then 6 else 1005 end, false) as is_dormant,
  case
    when place.is_care_home then 4 + hash(getvariable('seed'), 'beds', place.place_id) % 30
      + hash(getvariable('seed'), 'more beds', place.place_id) % 45
    else 0
  end::integer as beds,
  -- From 1, inadequate, to 4, outstanding; 0 for never rated; empty where every report is drawn anew.
  case
    when own_home.rank is null then
      if(hash(getvariable('seed'), 'is rated', place.place_id) % 100 >= place.rated_percent, 0, null)
    when own_home.rank <= own_rating.outstanding then 4
    when own_home.rank <= own_rating.outstanding + own_rating.good then 3
    when own_home.rank <= own_rating.outstanding + own_rating.good + own_rating.not_rated then 0
    else if(own_home.rank % 7 = 0, 1, 2)
  end::integer as rating,
  -- Nothing happens to a place that is registered twice or dormant.
  case
    when dual.place_id is not null or dormant.rank <= case getvariable('size') when 'small' then 6 else 1005 end then 0
    else place.events
  end as events,
from place
left join dual
  on dual.place_id = place.place_id
left join dormant
  on dormant.place_id = place.place_id
left join own_home
  on own_home.place_id = place.place_id
cross join own_rating
