-- sample  cqc_deactivated
-- writes  inbox/cqc/{edition:%d_%B_%Y}_Deactivated_Locations_SAMPLE.ods
-- title   A made-up edition of the CQC's list of locations that are no longer registered, in the layout of the real one
-- every   month

-- The first 34 columns of the real file, which are those that are known.

-- sheet  README
-- above  Deactivated locations of providers registered under the Health and Social Care Act (HSCA)
-- above  SAMPLE DATA: invented figures. Not published by anybody, not true of any location, provider or person; for trying out only.
-- above  Source: CQC database as at {edition:%d %B %Y}
-- above
-- without header
select 'A location that is registered again under another provider is listed here, and with its new id in the directory.' as "Notes"

-- sheet  Deactivated_Locations
with

-- The rating a location had when it closed.
standing as (
  select
    report.registration_id,
    report.published_on,
    report.is_inherited,
    case
      when kind.is_social_care and len(kind.rating_groups) > 1 then 'Not Rated'
      when kind.location_type = 'Primary Dental Care' then null
      else ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'][report.overall]
    end as rating,
  from sample.cqc_report as report
  join sample.cqc_location as location
    on location.registration_id = report.registration_id
  join sample.cqc_kind as kind
    on kind.kind_id = location.kind_id
  where report.superseded_on is null
)

select
  location.location_id as "Location ID",
  location.ods_code as "Location ODS Code",
  location.location_name as "Location Name",
  'Inactive' as "Location Status",
  location.opened_on as "Location HSCA start date",
  location.closed_on as "Location HSCA End Date",
  if(kind.is_care_home, 'Y', 'N') as "Care home?",
  location.beds as "Care homes beds at point location de-activated",
  kind.location_type as "Location Type/Sector",
  kind.category as "Location Primary Inspection Category",
  kind.directorate as "Location Inspection Directorate",
  location.region as "Location Region",
  council.nhs_region as "Location Primary NHS Region",
  location.local_authority as "Location Local Authority",
  council.ccg_code as "Location ONSPD CCG Code",
  council.ccg_name as "Location ONSPD CCG",
  if(kind.is_social_care, null, council.icb_code) as "Location Commissioning CCG Code",
  if(kind.is_social_care, null, council.icb_name) as "Location Commissioning CCG Name",
  location.constituency as "Location Parliamentary Constituency",
  location.latitude as "Location Latitude",
  location.longitude as "Location Longitude",
  location.street_address as "Location Street Address",
  location.address_line_2 as "Location Address Line 2",
  location.city as "Location City",
  location.county as "Location County",
  location.postcode as "Location Postal Code",
  location.paf_id as "Location PAF ID",
  location.uprn_id as "Location UPRN ID",
  standing.rating as "Location Latest Overall Rating",
  standing.published_on as "Publication Date",
  case when standing.is_inherited then 'Y' when not standing.is_inherited then 'N' end as "Inherited Rating (Y/N)",
  provider.brand_id as "Brand ID",
  provider.brand_name as "Brand Name",
  provider.charity_number as "Provider Charity Number",
from sample.cqc_location as location
join sample.cqc_kind as kind
  on kind.kind_id = location.kind_id
join sample.cqc_council as council
  on council.area_code = location.area_code
join sample.cqc_provider as provider
  on provider.provider_number = location.provider_number
left join standing
  on standing.registration_id = location.registration_id
where location.closed_on < getvariable('edition')
order by location.location_id
