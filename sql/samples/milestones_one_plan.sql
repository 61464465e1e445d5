-- sample  milestones_one_plan
-- writes  inbox/milestones/SAMPLE Unpaid carers action plan as at {edition:%d %B %Y}.xlsx
-- title   A made-up tracker of one improvement plan, a workbook of its own
-- every   month

-- Progress as a share of one, and headers that ask.
-- sheet  Unpaid Carers Action Plan
-- above  Unpaid Carers Action Plan
-- above  SAMPLE DATA: invented figures. Nobody in it exists; for trying out only.
select
  milestone.plan_name as "Programme",
  milestone.action as "What we will do",
  milestone.milestone_id as "Ref",
  milestone.title as "Key milestone",
  milestone.owner as "Responsible officer",
  milestone.board as "Reports to",
  milestone.outcome as "What difference will it make?",
  milestone.success_measure as "How will we know?",
  milestone.measure as "Indicator",
  milestone.baseline as "Original due date",
  milestone.approved as "Revised date",
  milestone.forecast as "Expected date",
  milestone.actual as "Completed on",
  (milestone.percent_complete / 100.0)::decimal(4, 2) as "Progress %",
  milestone.confidence as "How confident are we?",
  milestone.status as "Progress",
  milestone.rag as "RAG rating",
  milestone.note as "Update",
from sample.milestone_month as milestone
where milestone.edition = getvariable('edition')
  and milestone.plan_id = 'carers_action'
order by milestone.milestone_id
