-- stop: A row of Skills for Care's estimates is about another year than the file's name says. Give the file the name it has on the publisher's page.
select
  estimate.file_id,
  estimate.sheet,
  min(estimate.row) as first_row,
from warehouse.area_workforce as estimate
where replace(estimate.given_year, '/', '-') <> estimate.period
group by estimate.file_id, estimate.sheet
