-- stop: The rates of Skills for Care's estimates cannot be in the unit declared for that edition: every percentage would be a hundred times too large or too small. Look at the file and correct sql/reference/rate_unit.csv.
with

-- Leavers and starters of a year may outnumber the staff of a day, so a single turnover above 1 proves nothing; a share cannot be above 1.
rate as (
  select estimate.file_id, estimate.edition, 'vacancy' as rate, true as is_share, estimate.vacancy_printed as printed
  from warehouse.area_workforce as estimate
  union all
  select estimate.file_id, estimate.edition, 'zero_hours', true, estimate.zero_hours_printed
  from warehouse.area_workforce as estimate
  union all
  select estimate.file_id, estimate.edition, 'turnover', false, estimate.turnover_printed
  from warehouse.area_workforce as estimate
  union all
  select estimate.file_id, estimate.edition, 'starters', false, estimate.starters_printed
  from warehouse.area_workforce as estimate
),

spread as (
  select
    rate.file_id,
    rate.edition,
    rate.rate,
    rate.is_share,
    count(rate.printed) as figures,
    max(rate.printed) as highest,
    percentile_cont(0.5) within group (order by rate.printed) as middle,
  from rate
  group by rate.file_id, rate.edition, rate.rate, rate.is_share
)

select
  spread.file_id,
  spread.edition,
  spread.rate,
  rate_unit.unit,
from spread
join reference.rate_unit as rate_unit
  on rate_unit.source = 'sfc_local_area'
  and spread.edition between rate_unit.valid_from and rate_unit.valid_to
where (rate_unit.unit = 'proportion' and spread.is_share and spread.highest > 1)
  or (rate_unit.unit = 'proportion' and spread.middle > 1)
  or (rate_unit.unit = 'percent' and spread.figures >= 10 and spread.highest <= 1)
