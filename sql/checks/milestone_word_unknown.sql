-- warn: A milestone's status, RAG or confidence is said in words we do not know, so it is left out rather than guessed. Add the words to sql/reference/milestone_status_word.csv, or ask the owner.
select
  staged._file_id as file_id,
  staged._sheet as sheet,
  staged._row as row,
  concat_ws(
    ', ',
    case when staged.owner_status is not null and report.status_stated is null then 'status' end,
    case when staged.rag is not null and report.rag_stated is null then 'RAG' end,
    case when staged.confidence is not null and report.confidence is null then 'confidence' end
  ) as unknown,
from warehouse.milestone_report as report
join staging.milestones as staged
  on staged._file_id = report.file_id
  and staged._sheet = report.sheet
  and staged._row = report.row
where (staged.owner_status is not null and report.status_stated is null)
  or (staged.rag is not null and report.rag_stated is null)
  or (staged.confidence is not null and report.confidence is null)
