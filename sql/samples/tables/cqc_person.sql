-- table  cqc_person
-- title  The people whose names the CQC prints: registered managers, nominated individuals, partners. None of them exists

with

office as (
  select 'registered manager' as role, cqc_location.registration_id as number
  from sample.cqc_location as cqc_location
  where hash(getvariable('seed'), 'manager', cqc_location.registration_id) % 100 < 88

  union all

  select 'nominated individual' as role, cqc_provider.provider_number as number
  from sample.cqc_provider as cqc_provider
  where cqc_provider.ownership <> 'Partnership'

  union all

  select 'main partner' as role, cqc_provider.provider_number as number
  from sample.cqc_provider as cqc_provider
  where cqc_provider.ownership = 'Partnership'
),

drawn as (
  select office.*, (hash(getvariable('seed'), 'person', office.role, office.number) // 4)::bigint as chance
  from office
)

-- number: the registration or the provider.
select
  drawn.role,
  drawn.number,
  words.surname_begins[1 + drawn.chance % len(words.surname_begins)]
    || words.surname_ends[1 + drawn.chance // 64 % len(words.surname_ends)]
    || ', ' || words.first_names[1 + drawn.chance // 4096 % len(words.first_names)] as person_name,
from drawn
cross join sample.words as words
