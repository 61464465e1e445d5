-- warn: A human resources extract has a sex, ethnicity, disability or reason for absence that we do not know. It is counted as not known. Look in the row; add the word to sql/reference/hr_word.csv. If it is about a person, not a word, withdraw the file (asc withdraw), which takes its rows out, and load it mended.
select assignment.file_id, assignment.sheet, assignment.row, assignment.words_that_describe_unread as unknown
from warehouse.staff_assignment as assignment
where assignment.words_that_describe_unread is not null
union all
select spell.file_id, spell.sheet, spell.row, spell.words_that_describe_unread
from warehouse.absence_spell as spell
where spell.words_that_describe_unread is not null
