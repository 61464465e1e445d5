-- mart         asc_wds_validation
-- one row per  file_id, row, rule_id, column_heading
-- title        What is wrong in ASC-WDS bulk upload files: errors and warnings, with the file, row and column to look at
-- owner        performance-and-insight
-- beware       Never what a cell holds. error: the row is not counted; warning: the value is ignored. code is the publisher's.
--              is_in_force is false in a file that a later one replaces. column_letter is empty where the file has no such column.
with

heading as (
  select
    heading.file_id,
    upper(heading.heading) as heading,
    min(heading.column) as column_number
  from log.heading as heading
  group by heading.file_id, upper(heading.heading)
),

column_letter as (
  select
    heading.file_id,
    heading.heading,
    case
      when heading.column_number <= 26 then chr(64 + heading.column_number)
      when heading.column_number <= 702
        then chr(64 + cast(floor((heading.column_number - 1) / 26) as integer))
          || chr(65 + mod(heading.column_number - 1, 26))
    end as column_letter
  from heading
)

select
  finding.file_id,
  file.name as file_name,
  finding.edition,
  file.revision,
  replaced.file_id is null as is_in_force,
  finding.applies_to,
  finding.sheet,
  finding.row,
  column_letter.column_letter,
  finding.column_heading,
  finding.rule_id,
  finding.code,
  finding.severity,
  rule.message
from warehouse.asc_wds_finding as finding
join log.file as file
  on file.file_id = finding.file_id
join reference.asc_wds_rule as rule
  on rule.rule_id = finding.rule_id
left join warehouse.asc_wds_replaced as replaced
  on replaced.edition = finding.edition
  and replaced.file_id = finding.file_id
left join column_letter
  on column_letter.file_id = finding.file_id
  and column_letter.heading = finding.column_heading
