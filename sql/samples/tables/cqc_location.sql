-- table  cqc_location
-- title  Every location the CQC ever registered: its names, addresses and provider, invented

with

registration as (
  select
    cqc_registration.*,
    cqc_place.area_code,
    cqc_place.kind_id,
    cqc_place.is_social_care,
    cqc_place.primary_place_id,
    cqc_place.is_dormant,
    cqc_place.beds,
    -- A site registered twice has one name and address.
    coalesce(cqc_place.primary_place_id, cqc_place.place_id) * 60 + cqc_registration.moves as site,
    (hash(getvariable('seed'), 'chain', cqc_registration.registration_id) // 4)::bigint as chance,
    (hash(getvariable('seed'), 'site', coalesce(cqc_place.primary_place_id, cqc_place.place_id), cqc_registration.moves) // 4)
      ::bigint as site_chance,
  from sample.cqc_registration as cqc_registration
  join sample.cqc_place as cqc_place
    on cqc_place.place_id = cqc_registration.place_id
)

select
  registration.registration_id,
  -- A number without an order: multiplied, and taken modulo a prime.
  '1-' || (100000000 + registration.registration_id * 3141592653 % 9999999967)::varchar as location_id,
  registration.place_id,
  registration.area_code,
  registration.kind_id,
  registration.is_social_care,
  registration.opened_on,
  registration.closed_on,
  registration.is_again,
  registration.moves,
  registration.primary_place_id,
  registration.is_dormant,
  registration.beds,
  'V' || upper(substr(md5(registration.registration_id::varchar), 1, 4)) as ods_code,
  words.houses[1 + registration.site_chance % len(words.houses)]
    || ' ' || cqc_kind.called[1 + registration.site_chance // 64 % len(cqc_kind.called)]
    || if(registration.site_chance // 4096 % 4 = 0, '', ' ' || cqc_council.cqc_name) as location_name,
  (1 + registration.site_chance % 240)::varchar
    || ' ' || words.streets[1 + registration.site_chance // 256 % len(words.streets)]
    || ' ' || words.street_kinds[1 + registration.site_chance // 65536 % len(words.street_kinds)] as street_address,
  if(registration.site_chance % 5 < 2, null, words.houses[1 + registration.site_chance // 32 % len(words.houses)] || ' Park')
    as address_line_2,
  cqc_council.cqc_name as city,
  -- Of a few the CQC does not know where they are.
  if(
    not cqc_council.is_own and registration.place_id % if(getvariable('size') = 'small', 150, 9500) = 77,
    'Unspecified',
    cqc_council.cqc_name
  ) as local_authority,
  if(
    not cqc_council.is_own and registration.place_id % if(getvariable('size') = 'small', 150, 9500) = 77,
    'Unspecified',
    cqc_council.cqc_region
  ) as region,
  if(registration.site_chance % 3 < 2, null, cqc_council.cqc_region) as county,
  cqc_council.postcode_area || (1 + registration.site_chance // 16 % 20)::varchar || ' '
    || (registration.site_chance // 512 % 10)::varchar
    || substr('ABDEFGHJLNPQRSTUWXYZ', (1 + registration.site_chance // 8192 % 20)::integer, 1)
    || substr('ABDEFGHJLNPQRSTUWXYZ', (1 + registration.site_chance // 262144 % 20)::integer, 1) as postcode,
  if(registration.site_chance // 2 % 2 = 0, null, (1000000 + registration.site * 37 % 27000000)::varchar) as paf_id,
  (100000000000 + registration.site * 104729 % 99999999977)::varchar as uprn_id,
  (cqc_council.latitude + (registration.site_chance % 90000)::integer / 1000000)::decimal(9, 6) as latitude,
  (cqc_council.longitude + (registration.site_chance // 128 % 90000)::integer / 1000000)::decimal(9, 6) as longitude,
  cqc_council.cqc_name || ' ' || ['North', 'South', 'East', 'West', 'Central'][1 + registration.site_chance % 5]
    as constituency,
  -- Numbers kept for stories.
  '01632960' || lpad((registration.chance % 1000)::varchar, 3, '0') as telephone,
  'www.' || lower(words.houses[1 + registration.site_chance % len(words.houses)]) || registration.place_id::varchar
    || '.example' as web_address,
  -- A chain of providers' locations, the first chains the longest; else a provider of its own.
  case
    when cqc_kind.location_type like 'NHS %' then -20000 - (registration.chance % 220)::bigint
    when registration.chance % 100 < if(registration.is_social_care, 45, 28) then
      -1 - if(registration.is_social_care, 0, 10000)
      - ((registration.chance // 128 % 600) * (registration.chance // 131072 % 600) // 600)::bigint
    else registration.registration_id
  end as provider_number,
from registration
join sample.cqc_kind as cqc_kind
  on cqc_kind.kind_id = registration.kind_id
join sample.cqc_council as cqc_council
  on cqc_council.area_code = registration.area_code
cross join sample.words as words
