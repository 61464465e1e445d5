-- sample  cqc_directory
-- writes  inbox/cqc/{edition:%d_%B_%Y}_HSCA_Active_Locations_SAMPLE.ods
-- title   A made-up edition of the CQC's directory of active locations, in the layout of the real one
-- every   month

-- Every location, provider and person is invented; councils and the lists of services are real. What real editions do is here too: councils
-- as names, a few unspecified, flags that are Y or blank, "-" for no brand, blank beds, sites registered twice, locations with more than one service
-- shown as not rated, filler to the last row and column.

-- sheet  README
-- above  Active locations for providers registered under the Health and Social Care Act (HSCA)
-- above  SAMPLE DATA: invented figures. Not published by anybody, not true of any location, provider or person; for trying out only.
-- above  Source: CQC database as at {edition:%d %B %Y}
-- above
-- without header
from (
  values
    ('This file lists every location that is registered on the date above, one row each.'),
    ('Locations that provide more than one service are shown as Not Rated here; their ratings by service are in the file of latest ratings.'),
    ('Dual registration: two registered locations at one site. The primary one is named in the last column.'),
) as line ("Notes")

-- sheet  HSCA_Active_Locations
with

active as (
  select location.*
  from sample.cqc_location as location
  where location.opened_on < getvariable('edition')
    and (location.closed_on is null or location.closed_on >= getvariable('edition'))
),

standing as (
  select
    active.registration_id,
    report.published_on,
    report.is_inherited,
    case
      when kind.is_social_care and len(kind.rating_groups) > 1 then 'Not Rated'
      when kind.location_type = 'Primary Dental Care' then null
      else ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'][report.overall]
    end as rating,
  from active
  join sample.cqc_kind as kind
    on kind.kind_id = active.kind_id
  join sample.cqc_report as report
    on report.registration_id = active.registration_id
    and report.published_on < getvariable('edition')
    and (report.superseded_on is null or report.superseded_on >= getvariable('edition'))
)

select
  location.location_id as "Location ID",
  location.opened_on as "Location HSCA start date",
  if(location.is_dormant, 'Y', 'N') as "Dormant (Y/N)",
  if(kind.is_care_home, 'Y', 'N') as "Care home?",
  location.location_name as "Location Name",
  location.ods_code as "Location ODS Code",
  location.telephone as "Location Telephone Number",
  manager.person_name as "Registered manager",
  if(location.place_id % 3 = 0, null, location.web_address) as "Location Web Address",
  if(kind.is_care_home and location.place_id % 400 = 7, null, location.beds) as "Care homes beds",
  kind.location_type as "Location Type/Sector",
  kind.directorate as "Location Inspection Directorate",
  kind.category as "Location Primary Inspection Category",
  standing.rating as "Location Latest Overall Rating",
  standing.published_on as "Publication Date",
  case when standing.is_inherited then 'Y' when not standing.is_inherited then 'N' end as "Inherited Rating (Y/N)",
  location.region as "Location Region",
  council.nhs_region as "Location NHS Region",
  location.local_authority as "Location Local Authority",
  council.ccg_code as "Location ONSPD CCG Code",
  council.ccg_name as "Location ONSPD CCG",
  if(kind.is_social_care, null, council.icb_code) as "Location Commissioning CCG Code",
  if(kind.is_social_care, null, council.icb_name) as "Location Commissioning CCG",
  location.street_address as "Location Street Address",
  location.address_line_2 as "Location Address Line 2",
  location.city as "Location City",
  location.county as "Location County",
  location.postcode as "Location Postal Code",
  location.paf_id as "Location PAF ID",
  location.uprn_id as "Location UPRN ID",
  location.latitude as "Location Latitude",
  location.longitude as "Location Longitude",
  location.constituency as "Location Parliamentary Constituency",
  provider.brand_id as "Brand ID",
  provider.brand_name as "Brand Name",
  provider.company_number as "Provider Companies House Number",
  provider.charity_number as "Provider Charity Number",
  provider.provider_id as "Provider ID",
  provider.provider_name as "Provider Name",
  provider.opened_on as "Provider HSCA start date",
  provider_kind.location_type as "Provider Type/Sector",
  provider_kind.directorate as "Provider Inspection Directorate",
  provider_kind.category as "Provider Primary Inspection Category",
  provider.ownership as "Provider Ownership Type",
  provider.telephone as "Provider Telephone Number",
  provider.web_address as "Provider Web Address",
  provider.street_address as "Provider Street Address",
  provider.address_line_2 as "Provider Address Line 2",
  provider.city as "Provider City",
  provider.county as "Provider County",
  provider.postcode as "Provider Postal Code",
  provider.paf_id as "Provider PAF ID",
  provider.uprn_id as "Provider UPRN ID",
  provider_council.cqc_name as "Provider Local Authority",
  provider_council.cqc_region as "Provider Region",
  provider_council.nhs_region as "Provider NHS Region",
  provider.latitude as "Provider Latitude",
  provider.longitude as "Provider Longitude",
  provider.constituency as "Provider Parliamentary Constituency",
  nominated.person_name as "Provider Nominated Individual Name",
  partner.person_name as "Provider Main Partner Name",
  if(list_contains(kind.activities, 'Accommodation for persons who require nursing or personal care'), 'Y', null) as "Regulated activity - Accommodation for persons who require nursing or personal care",
  if(list_contains(kind.activities, 'Accommodation for persons who require treatment for substance misuse'), 'Y', null) as "Regulated activity - Accommodation for persons who require treatment for substance misuse",
  if(list_contains(kind.activities, 'Assessment or medical treatment for persons detained under the Mental Health Act 1983'), 'Y', null) as "Regulated activity - Assessment or medical treatment for persons detained under the Mental Health Act 1983",
  if(list_contains(kind.activities, 'Diagnostic and screening procedures'), 'Y', null) as "Regulated activity - Diagnostic and screening procedures",
  if(list_contains(kind.activities, 'Family planning'), 'Y', null) as "Regulated activity - Family planning",
  if(list_contains(kind.activities, 'Management of supply of blood and blood derived products'), 'Y', null) as "Regulated activity - Management of supply of blood and blood derived products",
  if(list_contains(kind.activities, 'Maternity and midwifery services'), 'Y', null) as "Regulated activity - Maternity and midwifery services",
  if(list_contains(kind.activities, 'Nursing care'), 'Y', null) as "Regulated activity - Nursing care",
  if(list_contains(kind.activities, 'Personal care'), 'Y', null) as "Regulated activity - Personal care",
  if(list_contains(kind.activities, 'Services in slimming clinics'), 'Y', null) as "Regulated activity - Services in slimming clinics",
  if(list_contains(kind.activities, 'Surgical procedures'), 'Y', null) as "Regulated activity - Surgical procedures",
  if(list_contains(kind.activities, 'Termination of pregnancies'), 'Y', null) as "Regulated activity - Termination of pregnancies",
  if(list_contains(kind.activities, 'Transport services, triage and medical advice provided remotely'), 'Y', null) as "Regulated activity - Transport services, triage and medical advice provided remotely",
  if(list_contains(kind.activities, 'Treatment of disease, disorder or injury'), 'Y', null) as "Regulated activity - Treatment of disease, disorder or injury",
  if(list_contains(kind.service_types, 'Acute services with overnight beds'), 'Y', null) as "Service type - Acute services with overnight beds",
  if(list_contains(kind.service_types, 'Acute services without overnight beds / listed acute services with or without overnight beds'), 'Y', null) as "Service type - Acute services without overnight beds / listed acute services with or without overnight beds",
  if(list_contains(kind.service_types, 'Ambulance service'), 'Y', null) as "Service type - Ambulance service",
  if(list_contains(kind.service_types, 'Blood and Transplant service'), 'Y', null) as "Service type - Blood and Transplant service",
  if(list_contains(kind.service_types, 'Care home service with nursing'), 'Y', null) as "Service type - Care home service with nursing",
  if(list_contains(kind.service_types, 'Care home service without nursing'), 'Y', null) as "Service type - Care home service without nursing",
  if(list_contains(kind.service_types, 'Community based services for people who misuse substances'), 'Y', null) as "Service type - Community based services for people who misuse substances",
  if(list_contains(kind.service_types, 'Community based services for people with a learning disability'), 'Y', null) as "Service type - Community based services for people with a learning disability",
  if(list_contains(kind.service_types, 'Community based services for people with mental health needs'), 'Y', null) as "Service type - Community based services for people with mental health needs",
  if(list_contains(kind.service_types, 'Community health care services - Independent Midwives'), 'Y', null) as "Service type - Community health care services - Independent Midwives",
  if(list_contains(kind.service_types, 'Community health care services - Nurses Agency only'), 'Y', null) as "Service type - Community health care services - Nurses Agency only",
  if(list_contains(kind.service_types, 'Community healthcare service'), 'Y', null) as "Service type - Community healthcare service",
  if(list_contains(kind.service_types, 'Dental service'), 'Y', null) as "Service type - Dental service",
  if(list_contains(kind.service_types, 'Diagnostic and/or screening service'), 'Y', null) as "Service type - Diagnostic and/or screening service",
  if(list_contains(kind.service_types, 'Diagnostic and/or screening service - single handed sessional providers'), 'Y', null) as "Service type - Diagnostic and/or screening service - single handed sessional providers",
  if(list_contains(kind.service_types, 'Doctors consultation service'), 'Y', null) as "Service type - Doctors consultation service",
  if(list_contains(kind.service_types, 'Doctors treatment service'), 'Y', null) as "Service type - Doctors treatment service",
  if(list_contains(kind.service_types, 'Domiciliary care service'), 'Y', null) as "Service type - Domiciliary care service",
  if(list_contains(kind.service_types, 'Extra Care housing services'), 'Y', null) as "Service type - Extra Care housing services",
  if(list_contains(kind.service_types, 'Hospice services'), 'Y', null) as "Service type - Hospice services",
  if(list_contains(kind.service_types, 'Hospice services at home'), 'Y', null) as "Service type - Hospice services at home",
  if(list_contains(kind.service_types, 'Hospital services for people with mental health needs, learning disabilities and problems with substance misuse'), 'Y', null) as "Service type - Hospital services for people with mental health needs, learning disabilities and problems with substance misuse",
  if(list_contains(kind.service_types, 'Hyperbaric Chamber'), 'Y', null) as "Service type - Hyperbaric Chamber",
  if(list_contains(kind.service_types, 'Long term conditions services'), 'Y', null) as "Service type - Long term conditions services",
  if(list_contains(kind.service_types, 'Mobile doctors service'), 'Y', null) as "Service type - Mobile doctors service",
  if(list_contains(kind.service_types, 'Prison Healthcare Services'), 'Y', null) as "Service type - Prison Healthcare Services",
  if(list_contains(kind.service_types, 'Rehabilitation services'), 'Y', null) as "Service type - Rehabilitation services",
  if(list_contains(kind.service_types, 'Remote clinical advice service'), 'Y', null) as "Service type - Remote clinical advice service",
  if(list_contains(kind.service_types, 'Residential substance misuse treatment and/or rehabilitation service'), 'Y', null) as "Service type - Residential substance misuse treatment and/or rehabilitation service",
  if(list_contains(kind.service_types, 'Shared Lives'), 'Y', null) as "Service type - Shared Lives",
  if(list_contains(kind.service_types, 'Specialist college service'), 'Y', null) as "Service type - Specialist college service",
  if(list_contains(kind.service_types, 'Supported living service'), 'Y', null) as "Service type - Supported living service",
  if(list_contains(kind.service_types, 'Urgent care services'), 'Y', null) as "Service type - Urgent care services",
  if(hash(getvariable('seed'), 'Children 0-18 years', location.place_id) % 100 < if(kind.is_social_care, 6, 20), 'Y', null) as "Service user band - Children 0-18 years",
  if(hash(getvariable('seed'), 'Dementia', location.place_id) % 100 < if(kind.is_social_care, 55, 30), 'Y', null) as "Service user band - Dementia",
  if(hash(getvariable('seed'), 'Learning disabilities or autistic spectrum disorder', location.place_id) % 100 < if(kind.is_social_care, 40, 20), 'Y', null) as "Service user band - Learning disabilities or autistic spectrum disorder",
  if(hash(getvariable('seed'), 'Mental Health', location.place_id) % 100 < if(kind.is_social_care, 38, 25), 'Y', null) as "Service user band - Mental Health",
  if(hash(getvariable('seed'), 'Older People', location.place_id) % 100 < if(kind.is_social_care, 74, 30), 'Y', null) as "Service user band - Older People",
  if(hash(getvariable('seed'), 'People detained under the Mental Health Act', location.place_id) % 100 < if(kind.is_social_care, 3, 3), 'Y', null) as "Service user band - People detained under the Mental Health Act",
  if(hash(getvariable('seed'), 'People who misuse drugs and alcohol', location.place_id) % 100 < if(kind.is_social_care, 5, 8), 'Y', null) as "Service user band - People who misuse drugs and alcohol",
  if(hash(getvariable('seed'), 'People with an eating disorder', location.place_id) % 100 < if(kind.is_social_care, 4, 3), 'Y', null) as "Service user band - People with an eating disorder",
  if(hash(getvariable('seed'), 'Physical Disability', location.place_id) % 100 < if(kind.is_social_care, 52, 20), 'Y', null) as "Service user band - Physical Disability",
  if(hash(getvariable('seed'), 'Sensory Impairment', location.place_id) % 100 < if(kind.is_social_care, 40, 15), 'Y', null) as "Service user band - Sensory Impairment",
  if(hash(getvariable('seed'), 'Whole Population', location.place_id) % 100 < if(kind.is_social_care, 8, 80), 'Y', null) as "Service user band - Whole Population",
  if(hash(getvariable('seed'), 'Younger Adults', location.place_id) % 100 < if(kind.is_social_care, 50, 25), 'Y', null) as "Service user band - Younger Adults",
  if(location.primary_place_id is null, null, 'Dual Registration') as "Location Dual Registered",
  primary_location.location_id as "Primary ID (Dual registration locations)",
from active as location
join sample.cqc_kind as kind
  on kind.kind_id = location.kind_id
join sample.cqc_council as council
  on council.area_code = location.area_code
join sample.cqc_provider as provider
  on provider.provider_number = location.provider_number
join sample.cqc_kind as provider_kind
  on provider_kind.kind_id = provider.kind_id
join sample.cqc_council as provider_council
  on provider_council.area_code = provider.area_code
left join standing
  on standing.registration_id = location.registration_id
left join active as primary_location
  on primary_location.place_id = location.primary_place_id
left join sample.cqc_person as manager
  on manager.role = 'registered manager'
  and manager.number = location.registration_id
left join sample.cqc_person as nominated
  on nominated.role = 'nominated individual'
  and nominated.number = location.provider_number
left join sample.cqc_person as partner
  on partner.role = 'main partner'
  and partner.number = location.provider_number
order by location.location_id

-- sheet  Dual_Registration_Locations
select
  location.location_id as "Location ID",
  location.location_name as "Location Name",
  location.local_authority as "Location Local Authority",
  provider.provider_id as "Provider ID",
  provider.provider_name as "Provider Name",
  primary_location.location_id as "Primary ID (Dual registration locations)",
from sample.cqc_location as location
join sample.cqc_location as primary_location
  on primary_location.place_id = location.primary_place_id
join sample.cqc_provider as provider
  on provider.provider_number = location.provider_number
order by primary_location.location_id, location.location_id
