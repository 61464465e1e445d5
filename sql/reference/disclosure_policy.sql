-- reference    disclosure_policy
-- one row per  table_name
-- title        How tables about people are protected before they are published
-- owner        performance-and-insight
-- beware       A count of 1 to one less than the threshold is hidden: its value is empty and its status says so; it is never shown as zero. zero_is says whether a count of nobody is shown or hidden too.
--              Other counts are rounded half up to the base. Rates are worked out from exact counts and hidden with them. See src/decisions/0025-rounded-and-attacked.md.
select
  csv.table_name,
  types.whole_number(csv.threshold)::integer as threshold,
  types.whole_number(csv.rounding_base)::integer as rounding_base, -- What shown counts of people are multiples of
  types.whole_number(csv.least_possible)::integer as least_possible, -- How many numbers a hidden count must still be able to be, for all that is published
  csv.zero_is,
  csv.status,
  csv.breakdown_columns,
  csv.count_columns, -- The columns that count people, or add up what they hold
  csv.rate_columns, -- The columns that are worked out from exact counts, and hidden with them
  csv.note,
from csv
