-- section    files
-- title      The files they stand in
-- position   95
-- shows      table
with

used as (
  select source.file_id from source
  union
  select member.file_id from member where member.comparator_kind = 'group' and member.file_id is not null
  union
  select went_in.file_id from went_in
)

select
  file.name as file,
  file.edition,
  file.revision,
  strftime(file.loaded_at, '%Y-%m-%d %H:%M') || ' UTC' as loaded,
  file.job as loaded_by,
  file.file_id,
  file.sha256 as _sha256,
  file.rows_loaded as _rows_loaded,
from used
join log.file as file
  on file.file_id = used.file_id
order by file.edition desc, file.name
