-- table  milestone_story
-- title  Milestones each of which shows one thing that may become of a milestone, as the trackers tell it month by month

-- A row says how a milestone stands in the trackers from that month on; (absent) is in none. What must come of each is written down by hand in
-- src/test/resources/milestones, so that a row here is changed together with that.
select
  csv.milestone_id,
  csv.from_on::date as from_on,
  csv.plan_id,
  csv.theme_id,
  csv.action,
  csv.title,
  csv.owner,
  csv.measure,
  csv.baseline,
  csv.approved::date as approved,
  csv.forecast,
  csv.actual::date as actual,
  csv.percent::integer as percent_complete,
  csv.confidence,
  csv.status,
  csv.rag,
  csv.change,
  csv.became,
from csv
