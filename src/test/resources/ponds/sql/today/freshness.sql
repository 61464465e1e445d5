-- today        freshness
-- one row per  job
-- title        Nobody has said when ponds are counted next
select
  file.job,
  max(file.edition) as newest_edition,
  cast(null as date) as awaited_edition,
  cast(null as date) as expected_on,
  cast(null as date) as warn_on,
  cast(null as date) as fail_on,
  'unknown' as state
from log.file as file
group by file.job
