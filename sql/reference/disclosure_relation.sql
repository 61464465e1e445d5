-- reference    disclosure_relation
-- one row per  relation
-- title        How published numbers about people depend on one another, so that none can be had from the others
-- owner        performance-and-insight
-- beware       Whoever adds a total, a breakdown or a table that shares a total with another adds the relation: what is not here the attacker does not try. See src/disclosure.md.
select
  csv.relation, -- what the relation is called
  csv.kind, -- adds up: the parts are the whole; at most: a part is no more than the whole; share: the whole is shown as a percentage of its parts
  csv.whole, -- the table of the whole
  csv.amount, -- the column of the whole
  csv.having, -- which rows are wholes, as an SQL condition
  csv.part, -- the table of the parts
  csv.count, -- the column of the parts
  csv.given, -- which rows are parts, as an SQL condition
  csv.same, -- the columns that whole and parts have in common; as_at = period_end where they are called otherwise in the parts
  csv.each, -- the columns of the parts that tell one set of parts from another
  types.yes_no(csv.few) as few, -- whether what a whole has more than its part counts people
  csv.hide, -- which of the two is hidden where that is few
  csv.rate, -- the column with the percentage
  types.whole_number(csv.decimals)::integer as decimals, -- to how many decimals it is rounded
  csv.note,
from csv
