-- reference    milestone_status_word
-- one row per  kind, given
-- title        The words in which owners say how a milestone stands, and what they mean here
-- owner        performance-and-insight
-- beware       kind is status, rag or confidence; given is in small letters. A word that is not here is reported by a check, never guessed.
select
  csv.kind,
  csv.given,
  csv.word,
  csv.note,
from csv
