-- sample    ascof_open_data_workbook
-- writes    inbox/ascof-open-data/meas-from-asc-of-eng-{short_year}-open-data_SAMPLE.xlsx
-- title     A made-up year of the outcomes framework as open data, in the layout of 2020-21
-- files     select edition.year_end, edition.short_year, edition.long_year from sample.ascof_open_data_edition as edition where edition.layout = 'workbook' order by edition.year_end

-- A workbook: codes without brackets that name the group of people, new markers, binary noise.

-- sheet  Read me
-- above  Measures from the Adult Social Care Outcomes Framework, England: open data
-- above  SAMPLE DATA: invented figures. Not published by anybody; for trying out only.
-- without header
select
  'Cells marked with an [x] indicate no data is available. Cells marked with a [c] indicate the figure has been suppressed.' as note,


-- sheet  Open data
select
  figure.area_number as "Geographical Code",
  figure.area_name as "Geographical Description",
  case figure.area_kind
    when 'council' then 'Council'
    when 'region' then 'Region'
    when 'council_type' then 'Council Type'
    else 'England'
  end as "Geographical Level",
  figure.ons_code as "ONS Code",
  figure.code as "ASCOF Measure Code",
  case figure.cohort when 'all' then 'Total' when 'male' then 'Gender' when 'female' then 'Gender' else 'Age' end as "Disaggregation Level",
  figure.part as "Measure Type",
    case
    when figure.missing = 'not available' then '[x]'
    when figure.missing = 'withheld' then '[c]'
    when figure.digits = 0 then figure.figure::bigint::varchar
    when figure.digits = 3 then figure.figure::varchar
    -- Binary noise, as the workbook of that year has it.
    when hash(getvariable('seed'), figure.code, figure.area_name, figure.part) % 6 = 0
      then figure.figure::decimal(18, 1)::varchar || '00000000000006'
    else figure.figure::decimal(18, 1)::varchar
  end as "Measure Value",
  left(figure.printed_code, 1) as "Measure Group",
  figure.printed_code || ': ' || figure.title as "Measure Group Description",
from sample.ascof_open_data_row as figure
where figure.year_end = getvariable('year_end')
order by
  case figure.area_kind when 'england' then 1 when 'region' then 2 when 'council_type' then 3 else 4 end,
  figure.ons_code nulls last,
  figure.area_name,
  figure.code,
  figure.part
