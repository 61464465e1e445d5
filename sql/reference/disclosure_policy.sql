-- reference    disclosure_policy
-- one row per  table_name
-- title        What is hidden in tables about people before they are published
-- owner        performance-and-insight
-- beware       A count below the threshold is hidden: its value is empty and its status says so; it is never shown as zero. zero_is says whether a count of nobody is shown or hidden too.
--              breakdown_columns name what a total is broken down by: where one part is hidden, another is, or it could be had from the total.
select
  csv.table_name,
  types.whole_number(csv.threshold)::integer as threshold,
  csv.breakdown_columns,
  csv.zero_is,
  csv.status,
  csv.note,
from csv
