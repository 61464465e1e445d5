-- reference    explanation
-- one row per  explanation_id
-- title        What is known of why two sources state a figure differently
-- owner        performance-and-insight
-- beware       figure_a and figure_b are figures of documented_figure in the order of their ids; or a figure and the breakdown, the ratio or the kind of data that it is set beside.
--              as_at: about that date only; empty where the explanation is about any.
--              is_enough says whether the explanation explains all of the difference: where it is no, somebody should still ask.
select
  csv.explanation_id,
  csv.figure_a,
  csv.figure_b,
  types.date_uk(csv.as_at) as as_at,
  types.yes_no(csv.is_enough) as is_enough,
  csv.explanation,
from csv
