-- table  cqc_quota
-- title  How many places of each kind there are in each council's area

-- Shares are made whole by rounding what has been given out so far, so that they add up exactly.
with

own as (
  select profile.fact, max_by(profile.value, profile.area_code is not null) as value,
  from sample.profile as profile
  where profile.area_code = getvariable('area') or profile.area_code is null
  group by profile.fact
),

-- What our own area has: as many care homes and others as are documented, of other directorates its share of England's.
own_total as (
  select
    (select own.value from own where own.fact = 'cqc_care_home') as care_homes,
    (select own.value from own where own.fact = 'cqc_social_care') as social_care,
),

own_group as (
  select true as is_social_care, true as is_care_home, own_total.care_homes as places
  from own_total

  union all

  select true as is_social_care, false as is_care_home, own_total.social_care - own_total.care_homes as places
  from own_total

  union all

  select
    false as is_social_care,
    false as is_care_home,
    case getvariable('size') when 'small' then 20 else own_total.social_care * 26500 // 30500 end as places,
  from own_total
),

kind as (
  select
    cqc_kind.*,
    sum(cqc_kind.places) over (partition by cqc_kind.is_social_care, cqc_kind.is_care_home) as group_total,
    sum(cqc_kind.places) over (
      partition by cqc_kind.is_social_care, cqc_kind.is_care_home
      order by cqc_kind.kind_order
    ) as group_to,
    sum(cqc_kind.places) over () as total,
    sum(cqc_kind.places) over (order by cqc_kind.kind_order) as up_to,
  from sample.cqc_kind as cqc_kind
),

-- What there is in our own area and in all others together.
shared as (
  select
    kind.kind_id,
    kind.kind_order,
    kind.places,
    own_group.places * kind.group_to // kind.group_total
      - own_group.places * (kind.group_to - kind.places) // kind.group_total as own_places,
    150 * kind.up_to // kind.total - 150 * (kind.up_to - kind.places) // kind.total as small_places,
  from kind
  join own_group
    on own_group.is_social_care = kind.is_social_care
    and own_group.is_care_home = kind.is_care_home
),

weighed as (
  select
    shared.kind_id,
    cqc_council.area_code,
    cqc_council.weight,
    case getvariable('size') when 'small' then shared.small_places else shared.places - shared.own_places end as places,
    sum(cqc_council.weight) over (
      partition by shared.kind_id
      order by hash(getvariable('seed'), shared.kind_id, cqc_council.area_code), cqc_council.area_code
    ) as up_to,
    sum(cqc_council.weight) over (partition by shared.kind_id) as total,
  from shared
  cross join sample.cqc_council as cqc_council
  where not cqc_council.is_own
)

select cqc_council.area_code, shared.kind_id, shared.own_places::integer as places
from shared
cross join sample.cqc_council as cqc_council
where cqc_council.is_own

union all

select
  weighed.area_code,
  weighed.kind_id,
  (weighed.places * weighed.up_to // weighed.total
    - weighed.places * (weighed.up_to - weighed.weight) // weighed.total)::integer as places,
from weighed
