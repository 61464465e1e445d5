-- sample  cqc_ratings
-- writes  inbox/cqc/{edition:%d_%B_%Y}_Latest_ratings_SAMPLE.ods
-- title   A made-up edition of the CQC's latest ratings, in the layout of the real one
-- every   month

-- The same invented locations as in the directory. One row per location, service group and domain; dates are typed cells.

-- sheet  README
-- above  Latest ratings of locations and providers registered under the Health and Social Care Act (HSCA)
-- above  SAMPLE DATA: invented figures. Not published by anybody, not true of any location, provider or person; for trying out only.
-- above  Source: CQC database as at {edition:%d %B %Y}
-- above
-- without header
from (
  values
    ('Multi-service locations are shown as "Not Rated" at location level. Their ratings by service are shown instead.'),
    ('Inherited Rating: the rating was given to an earlier registration of the same service.'),
) as line ("Notes")

-- sheet  Locations
select
  location.location_id as "Location ID",
  location.ods_code as "Location ODS Code",
  location.location_name as "Location Name",
  if(kind.is_care_home, 'Y', 'N') as "Care Home?",
  kind.location_type as "Location Type",
  kind.category as "Location Primary Inspection Category",
  location.street_address as "Location Street Address",
  location.address_line_2 as "Location Address Line 2",
  location.city as "Location City",
  location.postcode as "Location Post Code",
  location.local_authority as "Location Local Authority",
  location.region as "Location Region",
  council.nhs_region as "Location NHS Region",
  council.ccg_code as "Location ONSPD CCG Code",
  council.ccg_name as "Location ONSPD CCG",
  if(kind.is_social_care, null, council.icb_code) as "Location Commissioning CCG Code",
  if(kind.is_social_care, null, council.icb_name) as "Location Commissioning CCG Name",
  rating.service_group as "Service / Population Group",
  rating.domain as "Domain",
  rating.rating as "Latest Rating",
  report.published_on as "Publication Date",
  'Location' as "Report Type",
  if(report.is_inherited, 'Y', 'N') as "Inherited Rating (Y/N)",
  'http://www.cqc.org.uk/location/' || location.location_id as "URL",
  provider.provider_id as "Provider ID",
  provider.provider_name as "Provider Name",
  provider.brand_id as "Brand ID",
  provider.brand_name as "Brand Name",
from sample.cqc_location as location
join sample.cqc_report as report
  on report.registration_id = location.registration_id
  and report.published_on < getvariable('edition')
  and (report.superseded_on is null or report.superseded_on >= getvariable('edition'))
join sample.cqc_rating as rating
  on rating.report_id = report.report_id
join sample.cqc_kind as kind
  on kind.kind_id = location.kind_id
join sample.cqc_council as council
  on council.area_code = location.area_code
join sample.cqc_provider as provider
  on provider.provider_number = location.provider_number
where location.opened_on < getvariable('edition')
  and (location.closed_on is null or location.closed_on >= getvariable('edition'))
order by location.location_id, rating.group_order, rating.domain_order

-- sheet  Providers
with

-- Only trusts are rated as a whole.
trust as (
  select provider.*, (hash(getvariable('seed'), 'trust', provider.provider_number) // 4)::bigint as chance
  from sample.cqc_provider as provider
  join sample.cqc_kind as kind
    on kind.kind_id = provider.kind_id
  where kind.location_type like 'NHS %'
    and provider.opened_on < getvariable('edition')
),

domain as (
  from (
    values (0, 'Overall'), (1, 'Safe'), (2, 'Effective'), (3, 'Caring'), (4, 'Responsive'), (5, 'Well-led')
  ) as domain (domain_order, domain)
)

select
  trust.provider_id as "Provider ID",
  trust.ods_code as "Provider ODS Code",
  trust.provider_name as "Provider Name",
  kind.location_type as "Provider Type",
  kind.category as "Provider Primary Inspection Category",
  trust.street_address as "Provider Street Address",
  trust.address_line_2 as "Provider Address Line 2",
  trust.city as "Provider City",
  trust.postcode as "Provider Post Code",
  council.cqc_name as "Provider Local Authority",
  council.cqc_region as "Provider Region",
  council.nhs_region as "Provider NHS Region",
  'Overall' as "Service / Population Group",
  domain.domain as "Domain",
  ['Inadequate', 'Requires improvement', 'Good', 'Good', 'Good', 'Outstanding']
    [1 + (hash(trust.chance, domain.domain_order) % 6)::integer] as "Latest Rating",
  date '2019-01-01' + (trust.chance % 2000)::integer as "Publication Date",
  'Provider' as "Report Type",
  'N' as "Inherited Rating (Y/N)",
  'http://www.cqc.org.uk/provider/' || trust.provider_id as "URL",
  trust.brand_id as "Brand ID",
  trust.brand_name as "Brand Name",
from trust
cross join domain
join sample.cqc_kind as kind
  on kind.kind_id = trust.kind_id
join sample.cqc_council as council
  on council.area_code = trust.area_code
order by trust.provider_id, domain.domain_order
