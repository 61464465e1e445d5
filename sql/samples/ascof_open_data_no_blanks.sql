-- sample    ascof_open_data_no_blanks
-- writes    inbox/ascof-open-data/meas-from-asc-of-eng-{short_year}-open-data-csv_SAMPLE.csv
-- title     A made-up year of the outcomes framework as open data, in the layout of 2014-15
-- encoding  windows-1252
-- files     select edition.year_end, edition.short_year, edition.long_year from sample.ascof_open_data_edition as edition where edition.layout = 'no blanks' order by edition.year_end

-- The oldest layout: headers without blanks, the level's column holds the area's name, what is missing is a blank.

-- sheet  Open data
select
  figure.area_number as "GeographicalCode",
  figure.area_name as "GeographicalLevel",
  figure.ons_code as "ONSAreaCode",
  figure.printed_code as "ASCOFMeasureCode",
  case figure.cohort
    when 'all' then 'Total'
    when '18 to 64' then '18-64'
    when '65 to 74' then '65-74'
    when '75 to 84' then '75-84'
    when '65 to 84' then '65-84'
    when 'male' then 'Male'
    when 'female' then 'Female'
    else figure.cohort
  end as "DisaggregationLevel",
  figure.part as "MeasureType",
    case
    when figure.missing = 'not available' then ' '
    when figure.missing = 'withheld' then ' '
    when figure.digits = 0 then figure.figure::bigint::varchar
    when figure.digits = 3 then figure.figure::varchar
    else figure.figure::decimal(18, 1)::varchar
  end as "MeasureValue",
  left(figure.printed_code, 1) as "MeasureGroup",
  figure.printed_code || ': ' || figure.title as "MeasureGroupDescription",
from sample.ascof_open_data_row as figure
where figure.year_end = getvariable('year_end')
order by
  case figure.area_kind when 'england' then 1 when 'region' then 2 when 'council_type' then 3 else 4 end,
  figure.ons_code nulls last,
  figure.area_name,
  figure.code,
  figure.part
