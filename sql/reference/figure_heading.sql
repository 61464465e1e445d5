-- reference    figure_heading
-- one row per  heading
-- title        What the words of a column heading mean: which group of the measure, which part of its figure
-- owner        performance-and-insight
-- beware       part is outcome, numerator, denominator, respondents or margin_of_error.
--              measure_group follows the measure's code: 6B with group good is the measure of code 6B good.
select
  csv.heading,
  csv.measure_group,
  csv.part,
from csv
