-- table  cqc_council
-- title  The councils that have locations: as the CQC prints them, and how large they are

-- Small samples know our own council and its nearest neighbours. weight: a council's share of all locations.
with

-- The CQC prints a few names as the ONS has them: "…, City of".
printed as (
  select area_alias.area_code, min(area_alias.given) as given
  from reference.area_alias as area_alias
  where area_alias.given_in = 'name'
    and (area_alias.given like '%, City of' or area_alias.given like '%, County of' or area_alias.given like 'St. %')
  group by area_alias.area_code
),

council as (
  select
    local_authority.area_code,
    coalesce(printed.given, local_authority.area_name) as cqc_name,
    local_authority.region_code,
    local_authority.area_code = getvariable('area') as is_own,
    row_number() over (order by local_authority.area_code) as number,
    case local_authority.council_type when 'S' then 900 when 'U' then 260 when 'M' then 330 else 210 end
      * (60 + hash(getvariable('seed'), 'weight', local_authority.area_code) % 80)
      * coalesce(profile.value, 100) // 100 as weight,
  from reference.local_authority as local_authority
  left join printed
    on printed.area_code = local_authority.area_code
  left join sample.profile as profile
    on profile.area_code = local_authority.area_code
    and profile.fact = 'cqc_weight_percent'
  where local_authority.valid_to is null
)

select
  council.area_code,
  council.cqc_name,
  council.is_own,
  council.weight::bigint as weight,
  cqc_region.cqc_region,
  cqc_region.nhs_region,
  'E38' || lpad((council.number * 7 % 1000)::varchar, 6, '0') as ccg_code,
  'NHS ' || council.cqc_name || ' CCG' as ccg_name,
  'QZ' || chr((65 + council.number % 26)::integer) as icb_code,
  'NHS ' || cqc_region.cqc_region || ' ICB - QZ' || chr((65 + council.number % 26)::integer) as icb_name,
  -- No postcode begins with these letters.
  substr('QVX', (1 + council.number // 26 % 3)::integer, 1) || chr((65 + council.number % 26)::integer) as postcode_area,
  (50.2 + (hash('latitude', council.area_code) % 4800)::integer / 1000)::decimal(9, 6) as latitude,
  (-4.9 + (hash('longitude', council.area_code) % 6200)::integer / 1000)::decimal(9, 6) as longitude,
from council
join sample.cqc_region as cqc_region
  on cqc_region.region_code = council.region_code
where getvariable('size') = 'full'
  or council.is_own
  or council.area_code in (
    select comparator_group.member_area_code
    from reference.comparator_group as comparator_group
    where comparator_group.comparator_id = 'nearest_neighbours'
      and comparator_group.area_code = getvariable('area')
  )
