-- warn: A milestone's date cannot be read as a date, so it is empty. Ask its owner for a day, a month, "Q3 2025/26" or "Autumn 2025"; sql/types/due_date.sql lists what can be read.
select
  report.file_id,
  report.sheet,
  report.row,
  concat_ws(
    ', ',
    case when report.baseline_precision = 'unread' then 'baseline' end,
    case when report.approved_precision = 'unread' then 'approved' end,
    case when report.forecast_precision = 'unread' then 'forecast' end,
    case when report.actual_precision = 'unread' then 'actual' end
  ) as unread,
from warehouse.milestone_report as report
where 'unread' in (
  report.baseline_precision,
  report.approved_precision,
  report.forecast_precision,
  report.actual_precision
)
