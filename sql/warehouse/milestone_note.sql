-- warehouse    milestone_note
-- one row per  file_id, sheet, row
-- title        What owners write about their milestones, and who they are, as each tracker has it
-- owner        performance-and-insight
-- kept by      edition
-- restricted   Notes and owners may name people who use services, carers or staff
-- beware       Every row of every file is here, also those that warehouse.milestone_report leaves out.
select
  milestones._file_id as file_id,
  milestones.edition,
  milestones._sheet as sheet,
  milestones._row as row,
  milestones.milestone_id,
  milestones.owner,
  milestones.note,
  milestones.owner_status,
  milestones.rag,
  milestones.confidence,
  milestones.baseline,
  milestones.approved,
  milestones.forecast,
  milestones.actual,
from staging.milestones as milestones
