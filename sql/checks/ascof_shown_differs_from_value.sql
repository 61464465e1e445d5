-- warn: A cell of the ASCOF time series shows another figure than it holds, by more than rounding to the measure's decimals. What it shows was used. If that is known, say so in sql/reference/figure_caveat.csv.
select
  figure.file_id,
  figure.sheet,
  figure.row,
  figure.column_letter,
from warehouse.ascof_figure as figure
join reference.measure as measure
  on measure.measure_id = figure.measure_id
left join reference.figure_caveat as known
  on known.measure_id = figure.measure_id
  and known.area_code = figure.area_code
  and figure.period_end between known.first_period_end and known.last_period_end
where abs(figure.figure - figure.value) > case
    when figure.part in ('outcome', 'margin_of_error') and measure.decimals = 3 then 0.000501
    when figure.part in ('outcome', 'margin_of_error') then 0.0501
    else 0.501
  end
  and known.caveat_id is null
