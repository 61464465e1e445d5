-- table  words
-- title  The words of invented names, a list of each kind, in one row

-- Take list[1 + hash(…) % len(list)].
select
  list(word.word order by word.number) filter (where word.kind = 'first_name') as first_names,
  list(word.word order by word.number) filter (where word.kind = 'surname_begin') as surname_begins,
  list(word.word order by word.number) filter (where word.kind = 'surname_end') as surname_ends,
  list(word.word order by word.number) filter (where word.kind = 'street') as streets,
  list(word.word order by word.number) filter (where word.kind = 'street_kind') as street_kinds,
  list(word.word order by word.number) filter (where word.kind = 'house') as houses,
  list(word.word order by word.number) filter (where word.kind = 'company') as companies,
from sample.word as word
