-- warn: A tracker has a plan or a theme we do not know: it is shown as written, and belongs to no plan or theme of ours. Add it to sql/reference/plan.csv or plan_theme.csv, or its other name to also_called there.
select
  report.file_id,
  report.sheet,
  case when report.plan_id is null then 'plan' else 'theme' end as unknown,
  count(*) as milestones,
  min(report.row) as first_row,
from warehouse.milestone_report as report
where report.plan_id is null
  or (report.theme is not null and report.theme_id is null)
group by
  report.file_id,
  report.sheet,
  case when report.plan_id is null then 'plan' else 'theme' end
