-- reference    contract_kind
-- one row per  contract_kind
-- title        Kinds of contract, and what each counts in
-- owner        performance-and-insight
-- beware       These are decisions, to be confirmed with human resources. is_permanent_or_temporary is what Skills for Care calls employees.
select
  csv.contract_kind,
  csv.title,
  types.yes_no(csv.in_headcount) as in_headcount,
  types.yes_no(csv.counts_fte) as counts_fte,
  types.yes_no(csv.is_permanent_or_temporary) as is_permanent_or_temporary,
  csv.note,
from csv
