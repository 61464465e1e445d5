-- reference    documented_figure
-- one row per  figure_id
-- title        The figures that the council's own documents state, with their date, scope and rounding
-- owner        performance-and-insight
-- beware       Some of them contradict one another: marts.reconciliation shows which. Never quote one without its scope and its date.
--              rounding_base is what the figure is rounded to (100 for 9,600, 1 for a count, 0.1 for 14.6%).
--              part_of and breakdown: the figure is one of the parts that make up another. ratio_numerator and ratio_denominator: the figures it is worked out from.
--              data_kind and data_key name what the warehouse holds of the same thing.
--              as_at is when the figure was true as far as the document says; period is the document's own word for it.
select
  csv.figure_id,
  csv.subject_id,
  types.figure(csv.figure)::decimal(18, 6) as figure,
  types.figure(csv.rounding_base)::decimal(18, 6) as rounding_base,
  csv.document,
  csv.place,
  csv.area_code,
  types.date_uk(csv.as_at) as as_at,
  csv.period,
  csv.scope,
  csv.part_of,
  csv.breakdown,
  csv.ratio_numerator,
  csv.ratio_denominator,
  csv.data_kind,
  csv.data_key,
  csv.note,
from csv
