-- reference    similarity_feature
-- one row per  feature_id
-- title        How much each feature counts when the most similar councils are found
-- owner        performance-and-insight
-- beware       is_logged: councils are compared by ratio and not by difference. A weight of 0 leaves a feature out. How many councils make a group is similar_councils in benchmark_rule.
select
  csv.feature_id,
  csv.title,
  cast(types.figure(csv.weight) as decimal(9, 3)) as weight,
  types.yes_no(csv.is_logged) as is_logged,
  csv.note,
from csv
