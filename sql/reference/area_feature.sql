-- reference    area_feature
-- one row per  area_code, feature_id
-- title        What each council is like: the features by which the most similar councils are found
-- owner        performance-and-insight
-- beware       Taken from published tables once, and kept: as_at and source say which. Councils made in April 2023 from several districts are the districts together.
--              A council without one of the features (City of London, Isles of Scilly: care homes and older people are published apart) has no most similar councils and is none.
select
  csv.area_code,
  csv.feature_id,
  cast(types.figure(csv.value) as decimal(18, 6)) as value,
  types.date_uk(csv.as_at) as as_at,
  csv.source,
from csv
