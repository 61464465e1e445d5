-- warn: A milestone was merged into, or split into, an id that no tracker has. Give the id under which it lives on.
with

became as (
  select
    report.file_id,
    report.sheet,
    report.row,
    lower(trim(unnest(regexp_split_to_array(report.became, '\s*(?:,|;|/|&|\+|\n|\sand\s)\s*')))) as became_id,
  from warehouse.milestone_report as report
  where report.became is not null
)

select
  became.file_id,
  became.sheet,
  became.row,
from became
left join warehouse.milestone_report as successor
  on lower(successor.milestone_id) = became.became_id
where became.became_id <> ''
  and successor.milestone_id is null
