-- warn: The ASCOF open data does not say whether some rows are outcomes or counts, in words that we know, so those figures are held but count nowhere. Add the words to sql/reference/figure_heading.csv; where there are none, ask the publisher.
select
  figure.file_id,
  figure.edition,
  figure.given_code,
  figure.given_measure_type,
  count(*) as rows,
  min(figure.row) as first_row,
from warehouse.ascof_open_data_figure as figure
where figure.measure_id is not null
  and figure.part is null
group by figure.file_id, figure.edition, figure.given_code, figure.given_measure_type
