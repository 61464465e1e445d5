-- stop: The ASCOF time series has a column whose year cannot be read as a financial year ("2024 to 2025"). Ask the publisher, or teach sql/types/period_end.sql the new form.
select distinct
  figure.file_id,
  figure.sheet,
  figure.column_letter,
from warehouse.ascof_figure as figure
where figure.period_end is null
