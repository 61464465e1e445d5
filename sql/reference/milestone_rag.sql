-- reference    milestone_rag
-- one row per  rag
-- title        The RAG that the dates give a milestone in progress: how many calendar months after its first baseline date it is expected
-- owner        performance-and-insight
-- beware       The first by place whose up_to_months is not exceeded; empty for whatever is left. place also says which of two is worse.
select
  csv.rag,  -- The RAG by the dates, against the first baseline date; for work in progress alone
  types.whole_number(csv.place)::integer as place,
  csv.standing,  -- The status, and for work in progress how late it is or whether it was rescheduled
  types.whole_number(csv.up_to_months)::integer as up_to_months,  -- Calendar months after the first baseline date that are not exceeded; empty for whatever is left
  csv.note,
from csv
