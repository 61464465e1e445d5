-- stop: Nobody has said whether an edition of Skills for Care's estimates prints its rates as proportions (0.062) or as percentages (6.2). Look at the file and add a row to sql/reference/rate_unit.csv, with how you know.
select distinct
  estimate.file_id,
  estimate.edition,
from warehouse.area_workforce as estimate
where (estimate.vacancy_printed is not null and estimate.vacancy_percent is null)
  or (estimate.turnover_printed is not null and estimate.turnover_percent is null)
  or (estimate.starters_printed is not null and estimate.starters_percent is null)
  or (estimate.zero_hours_printed is not null and estimate.zero_hours_percent is null)
