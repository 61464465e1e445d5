-- sample    ascof_open_data_underscores
-- writes    inbox/ascof-open-data/ascof-{long_year}-open-data_SAMPLE.csv
-- title     A made-up year of the outcomes framework as open data, in the layout of 2021-22 to 2023-24
-- files     select edition.year_end, edition.short_year, edition.long_year from sample.ascof_open_data_edition as edition where edition.layout = 'underscores' order by edition.year_end

-- UTF-8, headers with underscores, and neither a breakdown nor a kind where there is only one figure.

-- sheet  Open data
select
  figure.area_number as "Geographical_Code",
  figure.area_name as "Geographical_Description",
  case figure.area_kind
    when 'council' then 'Council'
    when 'region' then 'Region'
    when 'council_type' then 'Council Type'
    else 'England'
  end as "Geographical_Level",
  figure.ons_code as "ONS_Code",
  figure.code as "ASCOF_Measure_Code",
  case when figure.cohort <> 'all' then case figure.cohort when 'all' then 'Total' when 'male' then 'Gender' when 'female' then 'Gender' else 'Age' end end as "Disaggregation_Level",
  figure.part as "Measure_Type",
    case
    when figure.missing = 'not available' then '[x]'
    when figure.missing = 'withheld' then '[c]'
    when figure.digits = 0 then figure.figure::bigint::varchar
    when figure.digits = 3 then figure.figure::varchar
    else figure.figure::decimal(18, 1)::varchar
  end as "Measure_Value",
  left(figure.printed_code, 1) as "Measure_Group",
  figure.title as "Measure_Group_Description",
from sample.ascof_open_data_row as figure
where figure.year_end = getvariable('year_end')
order by
  case figure.area_kind when 'england' then 1 when 'region' then 2 when 'council_type' then 3 else 4 end,
  figure.ons_code nulls last,
  figure.area_name,
  figure.code,
  figure.part
