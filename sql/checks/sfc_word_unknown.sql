-- warn: Skills for Care prints a sector, a service or a job role whose meaning nobody has said: it is shown in the publisher's words and joins with nothing. Add the words to sql/reference/market_word.csv.
with

word as (
  select estimate.file_id, estimate.sheet, estimate.row, 'sector' as dimension, estimate.given_sector as given
  from warehouse.area_workforce as estimate
  union all
  select estimate.file_id, estimate.sheet, estimate.row, 'service', estimate.given_service
  from warehouse.area_workforce as estimate
  union all
  select estimate.file_id, estimate.sheet, estimate.row, 'job_role_group', estimate.given_job_role_group
  from warehouse.area_workforce as estimate
  union all
  select estimate.file_id, estimate.sheet, estimate.row, 'job_role', estimate.given_job_role
  from warehouse.area_workforce as estimate
)

select
  word.file_id,
  word.sheet,
  word.dimension,
  min(word.row) as first_row,
  count(*) as rows,
from word
left join reference.market_word as known
  on known.dimension = word.dimension
  and known.given = lower(word.given)
where word.given is not null
  and known.given is null
group by word.file_id, word.sheet, word.dimension, word.given
