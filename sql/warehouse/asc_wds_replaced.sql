-- warehouse    asc_wds_replaced
-- one row per  edition, file_id
-- title        ASC-WDS bulk upload files that a later file of their edition replaces
-- owner        performance-and-insight
-- kept by      edition
-- discloses    which files, and nothing of what they hold
-- beware       An upload is a provider's whole: a later file replaces an earlier one when a workplace stands in both. Files of one day that
--              share none are different providers', and all of them count.
with

uploaded as (
  select distinct
    'workplace' as kind,
    workplace.edition,
    workplace._file_id as file_id,
    workplace.workplace_id,
  from staging.asc_wds_workplace as workplace
  union all
  select distinct
    'worker',
    worker.edition,
    worker._file_id,
    worker.workplace_id,
  from staging.asc_wds_worker as worker
),

numbered as (
  select
    uploaded.*,
    file.revision,
  from uploaded
  join log.file as file
    on file.file_id = uploaded.file_id
)

select distinct
  older.edition,
  older.file_id,
from numbered as older
join numbered as newer
  on newer.kind = older.kind
  and newer.edition = older.edition
  and newer.workplace_id = older.workplace_id
  and newer.revision > older.revision
