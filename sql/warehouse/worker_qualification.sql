-- warehouse    worker_qualification
-- one row per  edition, workplace_id, worker_id, number
-- title        The qualifications of each staff record
-- owner        performance-and-insight
-- kept by      edition
-- restricted   Records of single people, though under pseudonyms
-- beware       number is that of the column: QUALACH01, QUALACH02 … There are as many as the file has.
select
  worker.edition,
  worker.workplace_id,
  worker.worker_id,
  types.whole_number(achieved.number)::integer as number,
  split_part(achieved.achieved, ';', 1) as qualification_code,
  types.whole_number(nullif(split_part(achieved.achieved, ';', 2), ''))::integer as achieved_year,
  worker.file_id,
  worker.sheet,
  worker.row,
from warehouse.worker as worker
join staging.asc_wds_worker_qualification as achieved
  on achieved.edition = worker.edition
  and achieved._file_id = worker.file_id
  and achieved._sheet = worker.sheet
  and achieved._row = worker.row
where achieved.achieved is not null
