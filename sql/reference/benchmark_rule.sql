-- reference    benchmark_rule
-- one row per  rule
-- title        The numbers that decide how figures are compared
-- owner        performance-and-insight
select
  csv.rule,
  cast(types.figure(csv.amount) as decimal(24, 18)) as amount,
  csv.unit,
  csv.note,
from csv
