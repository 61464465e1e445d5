-- table  cqc_provider
-- title  Every provider of a location, a chain of them or a single one: invented names and addresses

with

-- A provider is where its first location was, and of that location's kind: what opens later changes neither.
provider as (
  select
    cqc_location.provider_number,
    min_by(cqc_location.kind_id, row(cqc_location.opened_on, cqc_location.registration_id)) as kind_id,
    min_by(cqc_location.area_code, row(cqc_location.opened_on, cqc_location.registration_id)) as area_code,
    min(cqc_location.opened_on) as opened_on,
    max(cqc_location.is_dormant) as is_dormant,
    (hash(getvariable('seed'), 'provider', cqc_location.provider_number) // 4)::bigint as chance,
  from sample.cqc_location as cqc_location
  group by cqc_location.provider_number
)

select
  provider.provider_number,
  '1-' || (20000000000 + (provider.provider_number + 100000) * 2718281829 % 9999999967)::varchar as provider_id,
  provider.kind_id,
  provider.area_code,
  provider.opened_on,
  upper(substr(md5('provider ' || provider.provider_number::varchar), 1, 3)) as ods_code,
  words.companies[1 + provider.chance % len(words.companies)] || ' '
    || words.houses[1 + provider.chance // 32 % len(words.houses)]
    || case
      when cqc_kind.location_type like 'NHS %' then ' NHS Foundation Trust'
      when provider.provider_number < 0 then ' Group Limited'
      when provider.chance // 8192 % 12 = 0 then ' Partnership'
      when provider.chance // 8192 % 12 < 3 then ' Trust'
      else ' Limited'
    end as provider_name,
  case
    when cqc_kind.location_type like 'NHS %' then 'NHS Body'
    when provider.provider_number >= 0 and provider.chance // 8192 % 12 = 0 then 'Partnership'
    else 'Organisation'
  end as ownership,
  if(provider.chance % 10 < 7, lpad((provider.chance // 64 % 13000000)::varchar, 8, '0'), null) as company_number,
  if(provider.chance // 8192 % 12 in (1, 2), (200000 + provider.chance // 64 % 999999)::varchar, null) as charity_number,
  '01632960' || lpad((provider.chance // 4 % 1000)::varchar, 3, '0') as telephone,
  if(
    provider.chance % 5 < 2,
    null,
    'www.' || lower(words.companies[1 + provider.chance % len(words.companies)])
      || abs(provider.provider_number)::varchar || '.example'
  ) as web_address,
  (1 + provider.chance // 8 % 180)::varchar
    || ' ' || words.streets[1 + provider.chance // 512 % len(words.streets)]
    || ' ' || words.street_kinds[1 + provider.chance // 131072 % len(words.street_kinds)] as street_address,
  if(provider.chance % 2 = 0, null, words.houses[1 + provider.chance // 64 % len(words.houses)] || ' Business Park')
    as address_line_2,
  cqc_council.cqc_name as city,
  if(provider.chance % 3 < 2, null, cqc_council.cqc_region) as county,
  cqc_council.postcode_area || (1 + provider.chance // 32 % 20)::varchar || ' ' || (provider.chance // 1024 % 10)::varchar
    || substr('ABDEFGHJLNPQRSTUWXYZ', (1 + provider.chance // 16384 % 20)::integer, 1)
    || substr('ABDEFGHJLNPQRSTUWXYZ', (1 + provider.chance // 524288 % 20)::integer, 1) as postcode,
  if(provider.chance // 2 % 2 = 0, null, (1000000 + abs(provider.provider_number) * 41 % 27000000)::varchar) as paf_id,
  (200000000000 + abs(provider.provider_number) * 104723 % 99999999977)::varchar as uprn_id,
  (cqc_council.latitude + (provider.chance % 90000)::integer / 1000000)::decimal(9, 6) as latitude,
  (cqc_council.longitude + (provider.chance // 128 % 90000)::integer / 1000000)::decimal(9, 6) as longitude,
  cqc_council.cqc_name || ' ' || ['North', 'South', 'East', 'West', 'Central'][1 + provider.chance // 2 % 5] as constituency,
  -- Every third chain is a brand; "-" is the CQC's word for none.
  if(provider.provider_number < 0 and provider.provider_number % 3 = 0, 'BD' || lpad(abs(provider.provider_number)::varchar, 4, '0'), '-')
    as brand_id,
  if(
    provider.provider_number < 0 and provider.provider_number % 3 = 0,
    'BRAND ' || words.companies[1 + provider.chance % len(words.companies)],
    '-'
  ) as brand_name,
from provider
join sample.cqc_kind as cqc_kind
  on cqc_kind.kind_id = provider.kind_id
join sample.cqc_council as cqc_council
  on cqc_council.area_code = provider.area_code
cross join sample.words as words
