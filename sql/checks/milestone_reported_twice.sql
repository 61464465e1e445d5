-- warn: Two rows of one month report the same milestone, in two sheets or two workbooks; the one of the newest file was used. Give every milestone an id of its own.
select
  report.edition,
  report.file_id,
  report.sheet,
  report.row,
  count(*) as other_rows,
from warehouse.milestone_report as report
join staging.milestones as staged
  on staged.edition = report.edition
  and staged.milestone_id = report.milestone_id
  and (
    (staged._file_id = report.file_id and (staged._sheet <> report.sheet or staged._row <> report.row))
    or (
      staged._file_id <> report.file_id
      and lower(coalesce(staged.plan, staged._sheet)) <> lower(report.plan_as_written)
    )
  )
group by report.edition, report.file_id, report.sheet, report.row
