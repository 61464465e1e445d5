-- warn: A figure was published for a council in a year in which it did not exist. It is shown, and takes no part in ranks. Correct valid_from, valid_to or the alias in sql/reference, or ask the publisher.
select
  result.measure_id,
  result.area_code,
  result.period,
  result.file_id,
  result.sheet,
  result.row,
from measures.result as result
join reference.local_authority as local_authority
  on local_authority.area_code = result.area_code
where result.outcome is not null
  and (
    result.period_end < local_authority.valid_from
    or result.period_end > local_authority.valid_to
  )
