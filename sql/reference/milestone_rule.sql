-- reference    milestone_rule
-- one row per  rule
-- title        The numbers that decide how milestones are counted
-- owner        performance-and-insight
select
  csv.rule,
  types.whole_number(csv.amount)::integer as amount,
  csv.unit,
  csv.note,
from csv
