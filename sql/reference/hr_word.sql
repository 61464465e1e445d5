-- reference    hr_word
-- one row per  kind, word
-- title        What the words and codes of HR systems mean
-- owner        performance-and-insight
-- beware       word is in small letters. Systems differ: each word is to be confirmed with whoever sends the extract. A meaning of kind contract, leaving, absence or course is a row of contract_kind, leaving_reason, absence_reason or mandatory_course; of kind service, a service group of workforce_scope or outside.
select
  csv.kind,
  csv.word,
  csv.meaning,
  csv.note,
from csv
