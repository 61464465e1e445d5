-- warn: A tracker prints another baseline date for a milestone than it did before. The first one counts, and the change is counted as a re-baselining. A later date belongs in the column of approved dates.
select
  history.file_id,
  history.sheet,
  history.row,
from warehouse.milestone_history as history
where history.is_baseline_rewritten
