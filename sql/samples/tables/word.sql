-- table  word
-- title  What invented names are made of; nobody is called like these surnames, so that a name that leaks is found

-- Numbered from 0 within their kind: take number hash(…) % how_many.
select
  csv.kind,
  csv.number::integer as number,
  csv.word,
  count(*) over (partition by csv.kind) as how_many,
from csv
