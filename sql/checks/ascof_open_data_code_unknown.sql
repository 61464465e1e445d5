-- warn: The ASCOF open data has a code we do not know, so its figures are held but count nowhere. Add it to sql/reference/ascof_open_data_code.csv, with its measure and group of people.
select
  figure.file_id,
  figure.edition,
  figure.given_code,
  count(*) as rows,
  min(figure.row) as first_row,
from warehouse.ascof_open_data_figure as figure
where figure.measure_id is null
group by figure.file_id, figure.edition, figure.given_code
