-- warn: Dates in a human resources extract contradict each other: somebody left before they started, an absence ended before it began, or something begins after the as-at date. The rows are kept. Ask whoever sends the extract.
select leaver.file_id, leaver.sheet, leaver.row, 'left before starting' as found
from warehouse.leaver as leaver
where leaver.left_on < leaver.employed_from
union all
select spell.file_id, spell.sheet, spell.row, 'ended before it began'
from warehouse.absence_spell as spell
where spell.ended_on < spell.began_on
union all
select spell.file_id, spell.sheet, spell.row, 'began after the as-at date'
from warehouse.absence_spell as spell
where spell.began_on > spell.edition
union all
select assignment.file_id, assignment.sheet, assignment.row, 'starts after the as-at date'
from warehouse.staff_assignment as assignment
where assignment.employed_from > assignment.edition
union all
select record.file_id, record.sheet, record.row, 'expired before it was completed'
from warehouse.training_record as record
where record.expires_on < record.completed_on
