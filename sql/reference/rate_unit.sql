-- reference    rate_unit
-- one row per  source, valid_from
-- title        Whether a source prints its rates as proportions (0.062) or as percentages (6.2), edition by edition
-- owner        performance-and-insight
-- beware       An edition without a row has no rates in the warehouse until somebody has looked and said. An empty valid_to is "until now".
select
  csv.source,
  types.date_uk(csv.valid_from) as valid_from,
  coalesce(types.date_uk(csv.valid_to), date '9999-12-31') as valid_to,
  csv.unit,
  csv.evidence,
from csv
