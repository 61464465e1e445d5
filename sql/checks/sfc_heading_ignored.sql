-- warn: Skills for Care's workbook has a column that sounds like a measure kept here, under a header nobody has written down, so it was not read. If it is one, add the header to jobs/load-sfc-local-area.yaml and load the file again.
select
  heading.file_id,
  heading.sheet,
  heading."column",
from log.heading as heading
join log.file as file
  on file.file_id = heading.file_id
join log.sheet as sheet
  on sheet.file_id = heading.file_id
  and sheet.sheet = heading.sheet
where sheet.table_name = 'sfc_local_area'
  and heading.name is null
  and regexp_matches(lower(heading.heading), '^(starters?( rate)?|(mean )?sickness.*(mean|days).*|zero.?hours?.*yes|.*vacancy rate|.*turnover rate|filled posts.*)$')
  and file.revision = (
    select max(other.revision) from log.file as other
    where other.job = file.job and other.edition = file.edition and other.verdict = 'loaded'
  )
