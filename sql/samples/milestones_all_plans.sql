-- sample  milestones_all_plans
-- writes  inbox/milestones/SAMPLE Improvement plans tracker as at {edition:%d %B %Y}.xlsx
-- title   A made-up tracker of improvement plans, one workbook for several plans
-- every   month

-- Two sheets, each with headers of its own: one is called after its plan, the other names it in a column.
-- sheet  Read me
-- above  Improvement plans: milestones
-- above  SAMPLE DATA: invented figures. Nobody in it exists; for trying out only.
-- without header
select
  'Position as at ' || strftime(getvariable('edition'), '%d %B %Y') as note,

-- sheet  Workforce Strategy
-- above  Adult Social Care Workforce Strategy: action plan
-- above
select
  milestone.theme_name as "Theme",
  milestone.action as "Action",
  milestone.milestone_id as "Milestone ID",
  milestone.title as "Milestone",
  milestone.owner as "Owner",
  milestone.board as "Board",
  milestone.outcome as "Outcome",
  milestone.success_measure as "Success measure",
  milestone.measure as "Measure ID",
  milestone.baseline as "Baseline date",
  milestone.approved as "Approved date",
  milestone.forecast as "Forecast date",
  milestone.actual as "Actual date",
  milestone.percent_complete || '%' as "% complete",
  milestone.confidence as "Confidence",
  milestone.status as "Status",
  milestone.rag as "RAG",
  milestone.note as "Note",
  milestone.change as "Change request",
  milestone.became as "Merged into",
from sample.milestone_month as milestone
where milestone.edition = getvariable('edition')
  and milestone.plan_id = 'workforce_strategy'
order by milestone.milestone_id

-- sheet  Five year plan
select
  milestone.plan_name as "Improvement plan",
  milestone.theme_name as "Priority",
  milestone.action as "Action required",
  milestone.milestone_id as "Milestone reference",
  milestone.title as "Milestone title",
  milestone.owner as "Lead",
  milestone.board as "Governance board",
  milestone.outcome as "Intended outcome",
  milestone.success_measure as "Measure of success",
  milestone.measure as "Linked measure",
  milestone.baseline as "Original date",
  milestone.approved as "Current approved date",
  milestone.forecast as "Forecast",
  milestone.actual as "Date completed",
  milestone.percent_complete as "Percent complete",
  milestone.confidence as "Delivery confidence",
  milestone.status as "Owner's status",
  milestone.rag as "RAG status",
  milestone.note as "Comments",
  milestone.became as "Replaced by",
from sample.milestone_month as milestone
where milestone.edition = getvariable('edition')
  and milestone.plan_id = 'five_year_plan'
order by milestone.milestone_id
