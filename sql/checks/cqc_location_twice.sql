-- warn: CQC's directory gives one identifier to two rows. A location is listed once: the first row was used. Ask CQC which is right.
select
  printed.edition,
  printed._file_id as file_id,
  printed._sheet as sheet,
  min(printed._row) as first_row,
  max(printed._row) as last_row,
from staging.cqc_directory as printed
group by printed.edition, printed._file_id, printed._sheet, printed.location_id
having count(*) > 1
