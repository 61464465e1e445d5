-- reference    milestone_status
-- one row per  status
-- title        How a milestone may stand, which of it is open, and which is work in progress
-- owner        performance-and-insight
-- beware       Only work in progress has a RAG. The words of trackers are read by milestone_status_word; not stated, not reported and unknown are ours.
select
  csv.status,  -- How a milestone stands, in a word of ours
  types.whole_number(csv.place)::integer as place,
  types.yes_no(csv.is_open) as is_open,  -- Whether it is still to be done
  types.yes_no(csv.is_work_in_progress) as is_work_in_progress,  -- Whether it is work in progress, which alone has a RAG
  csv.note,
from csv
