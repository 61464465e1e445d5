-- stop: A row of a population file names another year than the file is for. Load each year from a file of its own.
select
  staged.edition,
  staged._file_id as file_id,
  staged._sheet as sheet,
  min(staged._row) as first_row,
from staging.ons_population as staged
where staged.year <> staged.edition
group by staged.edition, staged._file_id, staged._sheet
