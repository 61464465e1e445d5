-- warehouse    pond
-- one row per  edition, pond
-- title        Ponds as they were counted; of a day's counts the newest
-- owner        gardener
select
  counted.edition,
  counted.pond,
  counted.frogs,
  counted.newts,
  counted._file_id as file_id,
  counted._sheet as sheet,
  counted._row as row
from staging.pond as counted
join log.file as file
  on file.file_id = counted._file_id
qualify file.revision = max(file.revision) over (partition by counted.edition)
