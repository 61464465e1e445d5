-- reference    asc_wds_rule
-- one row per  rule_id
-- title        What a row of an ASC-WDS bulk upload file is examined for
-- owner        performance-and-insight
-- beware       severity error: the row is not counted. severity warning: the value is ignored.
--              code is the publisher's number for the group of rules; several rules share one. column_heading is where a person must look.
--              What is never stored (national insurance number, postcode, addresses, free text) cannot be examined.
select
  csv.rule_id,
  csv.applies_to,
  csv.code,
  csv.severity,
  csv.column_heading,
  csv.message,
from csv
