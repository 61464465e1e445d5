-- warehouse    ascof_measure_description
-- one row per  file_id, row
-- title        What the publisher's contents sheet says of each ASCOF measure
-- owner        performance-and-insight
-- beware       The publisher's words, edition by edition. Ours, corrected, are in reference.measure.
select
  contents._file_id as file_id,
  contents.edition,
  contents._sheet as sheet,
  contents._row as row,
  contents.metric as code,
  contents.description as title,
  contents.source,
  contents.start_year,
  contents.old_code,
  measure.measure_id,
from staging.ascof_contents as contents
left join reference.measure as measure
  on measure.framework = 'ASCOF from 2023-24'
  and upper(measure.code) = upper(contents.metric)
