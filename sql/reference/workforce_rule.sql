-- reference    workforce_rule
-- one row per  rule
-- title        Numbers that decide how the workforce is counted
-- owner        performance-and-insight
select
  csv.rule,
  types.whole_number(csv.amount)::integer as amount,
  csv.unit,
  csv.note,
from csv
