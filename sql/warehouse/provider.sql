-- warehouse    provider
-- one row per  edition, provider_id
-- title        Every provider of adult social care registered with CQC, edition by edition
-- owner        performance-and-insight
-- kept by      edition
-- beware       provider_name is that of an organisation. A provider who is a person or a partnership has none here, and neither has any provider of
--              an edition that does not say which it is: the register's files hold people who trade in their own name.
with

newest_file as (
  select
    file.file_id,
    row_number() over (partition by file.job, file.edition order by file.revision desc nulls last, file.file_id) as place,
  from log.file as file
  where file.verdict = 'loaded'
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
  count(*) as locations,
  min(printed._file_id) as file_id,
from staging.cqc_directory as printed
join newest_file
  on newest_file.file_id = printed._file_id
  and newest_file.place = 1
where lower(printed.directorate) = 'adult social care'
  or lower(printed.location_type) = 'social care org'
group by printed.edition, printed.provider_id
