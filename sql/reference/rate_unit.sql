-- reference    rate_unit
-- one row per  source, first_edition
-- title        Whether a source prints its rates as proportions (0.062) or as percentages (6.2), edition by edition
-- owner        performance-and-insight
-- beware       An edition without a row has no rates in the warehouse until somebody has looked and said. An empty last_edition is "until now".
select
  csv.source,
  types.date_uk(csv.first_edition) as first_edition,
  coalesce(types.date_uk(csv.last_edition), date '9999-12-31') as last_edition,
  csv.unit,
  csv.evidence,
from csv
