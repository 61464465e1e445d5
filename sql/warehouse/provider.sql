-- warehouse    provider
-- one row per  edition, provider_id
-- title        Every provider of adult social care registered with CQC, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       provider_name is that of an organisation. A provider who is a person or a partnership has none here, and neither has any provider of
--              an edition that does not say which it is: the register's files hold people who trade in their own name.
with

superseded as (
  select distinct
    older.file_id,
  from log.file as older
  join log.file as newer
    on newer.job = older.job
    and newer.edition = older.edition
    and newer.revision > older.revision
  where newer.verdict = 'loaded'
)

select
  printed.edition,
  printed.provider_id,
  max(
    case when lower(printed.ownership_type) not in ('individual', 'partnership') then printed.provider_name end
  ) as provider_name,
  max(printed.provider_type) as provider_type,
  max(printed.ownership_type) as ownership_type,
  max(printed.brand_id) as brand_id,
  max(printed.brand_name) as brand_name,
  count(distinct printed.location_id) as locations,
  min(printed._file_id) as file_id,
from staging.cqc_directory as printed
left join superseded
  on superseded.file_id = printed._file_id
where superseded.file_id is null
  and (lower(printed.directorate) = 'adult social care' or lower(printed.location_type) = 'social care org')
group by printed.edition, printed.provider_id
