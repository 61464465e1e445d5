-- reference    comparability_reading
-- one row per  position
-- title        How the publisher's words on comparability are read
-- owner        performance-and-insight
-- beware       An entry of warehouse.ascof_comparability_break is of the kind of the first row, by position, whose words it holds. An entry that holds none is taken for a break, and a check names it.
--              kind is break (nothing before it is compared with anything after it), alone (the year is compared with nothing), caution (compared, and the words said beside it) or none.
select
  types.whole_number(csv.position) as position,
  csv.words,
  csv.kind,
  csv.note,
from csv
