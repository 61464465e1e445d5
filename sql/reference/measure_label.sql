-- reference    measure_label
-- one row per  measure_id
-- title        What a measure is called where there is no room for its title: on charts and in the summary
-- owner        performance-and-insight
-- beware       A measure without a row here is called by its title. The label is ours; the title is the publisher's, and says what is counted.
select
  csv.measure_id,
  csv.label, -- What the measure is called where there is no room for its title
from csv
