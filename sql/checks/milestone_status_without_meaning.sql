-- stop: A status word stands for something that reference.milestone_status does not have. Add it to sql/reference/milestone_status.csv, or correct the word in milestone_status_word.csv.
select
  status_word.given,
  status_word.word,
from reference.milestone_status_word as status_word
left join reference.milestone_status as status
  on status.status = status_word.word
where status_word.kind = 'status'
  and status.status is null
