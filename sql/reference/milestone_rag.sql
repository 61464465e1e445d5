-- reference    milestone_rag
-- one row per  rag
-- title        The RAG that the dates give a milestone in progress: how many calendar months after its first baseline date it is expected
-- owner        performance-and-insight
-- beware       The first by place whose up_to_months is not exceeded; empty for whatever is left. place also says which of two is worse.
select
  csv.rag,
  types.whole_number(csv.place)::integer as place,
  csv.standing,
  types.whole_number(csv.up_to_months)::integer as up_to_months,
  csv.note,
from csv
