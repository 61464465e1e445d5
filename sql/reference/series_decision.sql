-- reference    series_decision
-- one row per  decision_id
-- title        What we ourselves have decided about comparing a measure, where the publisher's log is silent or not loaded
-- owner        performance-and-insight
-- beware       kind is break, alone or caution as in comparability_reading, from changed_from on; or not meaningful: figures of the year that begins on changed_from are compared with no other area's.
select
  csv.decision_id,
  csv.measure_id,
  types.date_uk(csv.changed_from) as changed_from,
  csv.kind,
  csv.why,
from csv
