-- reference    disclosure_policy
-- one row per  table_name
-- title        What is hidden in tables about people before they are published, and which of their columns may be published
-- owner        performance-and-insight
-- beware       A count below the threshold is hidden: its value is empty and its status says so; it is never shown as zero. How the policy works and is changed: src/disclosure.md.
--              A table without threshold holds no counts of people: of it only the columns are said.
select
  csv.table_name,
  types.whole_number(csv.threshold)::integer as threshold, -- a count from 1 to one less is about few people; a hidden count must be able to be at least this many numbers
  csv.zero, -- a count of nobody is shown, hidden, or either of them
  csv.rounding::decimal(9, 2) as rounding, -- what shown counts are rounded to; 1 where they are not rounded; of amounts the unit they are shown in
  types.yes_no(csv.complement) as complement, -- whether further rows are hidden, so that none can be had from a total
  types.whole_number(csv.moves)::integer as moves, -- by how many people at most an attacker believes a count to move from one date or version to the next; empty where he believes nothing
  csv.over, -- the column with these dates
  types.whole_number(csv.versions)::integer as versions, -- how many published versions before are looked at
  csv.status, -- what a hidden row is marked with
  csv.marks, -- the column that is marked
  csv.sets, -- what else is set in a hidden row, as SQL
  csv.breakdown, -- the columns that tell the rows apart
  csv.counts, -- the columns that count people
  csv.amounts, -- further numbers that hang together with counts
  csv.hides, -- the columns that are emptied in a hidden row, its rates among them
  csv.columns, -- every column that may be published
  csv.note,
from csv
