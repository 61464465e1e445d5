-- warehouse    ascof_note
-- one row per  file_id, row
-- title        The publisher's notes to the ASCOF time series
-- owner        performance-and-insight
select
  note._file_id as file_id,
  note.edition,
  note._sheet as sheet,
  note._row as row,
  types.whole_number(regexp_extract(note.note_number, '[0-9]+'))::integer as note_number,
  note.note_text,
  nullif(note.note_link, 'Not applicable') as note_link,
from staging.ascof_note as note
