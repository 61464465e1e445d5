-- stop: A human resources extract has an employer, service, contract, leaving reason, post status or course that we do not know, and counting without it would be wrong. Look in the row; add the word to sql/reference/hr_word.csv, or an employer to area_alias.csv. If it is about a person, not a word, withdraw the file (asc withdraw), which takes its rows out, and load it mended.
select assignment.file_id, assignment.sheet, assignment.row, assignment.words_that_decide_unread as unknown
from warehouse.staff_assignment as assignment
where assignment.words_that_decide_unread is not null
union all
select post.file_id, post.sheet, post.row, post.words_that_decide_unread
from warehouse.post as post
where post.words_that_decide_unread is not null
union all
select leaver.file_id, leaver.sheet, leaver.row, leaver.words_that_decide_unread
from warehouse.leaver as leaver
where leaver.words_that_decide_unread is not null
union all
select spell.file_id, spell.sheet, spell.row, spell.words_that_decide_unread
from warehouse.absence_spell as spell
where spell.words_that_decide_unread is not null
union all
select record.file_id, record.sheet, record.row, record.words_that_decide_unread
from warehouse.training_record as record
where record.words_that_decide_unread is not null
