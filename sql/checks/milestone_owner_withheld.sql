-- warn: An owner of a milestone is none of the roles we know, is taken for a person, and is not published. If it is a role, add it to sql/reference/milestone_owner.csv.
select
  report.file_id,
  report.sheet,
  count(*) as milestones,
  min(report.row) as first_row,
from warehouse.milestone_report as report
where report.owners_withheld > 0
group by report.file_id, report.sheet
