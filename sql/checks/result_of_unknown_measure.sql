-- stop: A measure has results but no row in sql/reference/measure.csv, so nobody can say what it counts or which way is good. Add the row.
select distinct
  result.measure_id,
from measures.result as result
left join reference.measure as measure
  on measure.measure_id = result.measure_id
where measure.measure_id is null
