-- warn: A milestone's status and its dates contradict each other: complete without an actual date or with one after the report, not complete with an actual date, or in place with a date. The status counts, but for in place: that is believed only of what never had a date. Ask its owner.
select
  history.file_id,
  history.sheet,
  history.row,
  concat_ws(
    ', ',
    case when history.status = 'complete' and history.actual_on is null and history.baseline_on is not null then 'complete without an actual date' end,
    case when history.actual_printed_on > history.as_at then 'an actual date after the report' end,
    case when history.status not in ('complete', 'unknown') and history.actual_printed_on is not null then 'an actual date, and not complete' end,
    case when history.status_stated = 'in place' and history.status <> 'in place' then 'in place with a date' end
  ) as contradiction,
from warehouse.milestone_history as history
where not history.is_missing
  and (
    (history.status = 'complete' and history.actual_on is null and history.baseline_on is not null)
    or history.actual_printed_on > history.as_at
    or (history.status not in ('complete', 'unknown') and history.actual_printed_on is not null)
    or (history.status_stated = 'in place' and history.status <> 'in place')
  )
