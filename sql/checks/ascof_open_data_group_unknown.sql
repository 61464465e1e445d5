-- warn: The ASCOF open data breaks a measure down in words we do not know, or that contradict the code, so those figures are held but count nowhere. Add the words to sql/reference/cohort_word.csv.
select
  figure.file_id,
  figure.edition,
  figure.given_code,
  figure.given_disaggregation,
  count(*) as rows,
  min(figure.row) as first_row,
from warehouse.ascof_open_data_figure as figure
where figure.measure_id is not null
  and figure.cohort is null
group by figure.file_id, figure.edition, figure.given_code, figure.given_disaggregation
