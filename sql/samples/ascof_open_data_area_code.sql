-- sample    ascof_open_data_area_code
-- writes    inbox/ascof-open-data/meas-from-asc-of-eng-{short_year}-open-data-csv_SAMPLE.csv
-- title     A made-up year of the outcomes framework as open data, in the layout of 2015-16 to 2018-19
-- encoding  windows-1252
-- files     select edition.year_end, edition.short_year, edition.long_year from sample.ascof_open_data_edition as edition where edition.layout = 'area code' order by edition.year_end

-- "ONS Area Code", ":" and "c" for what is missing, codes that name the year of a definition, a dash from code page 1252.

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
  coalesce(figure.ons_code, '-') as "ONS Area Code",
  figure.printed_code as "ASCOF Measure Code",
  case figure.cohort
    when 'all' then 'Total'
    when '18 to 64' then '18-64'
    when '65 to 74' then '65-74'
    when '75 to 84' then '75-84'
    when '65 to 84' then '65-84'
    when 'male' then 'Male'
    when 'female' then 'Female'
    else figure.cohort
  end as "Disaggregation Level",
  figure.part as "Measure Type",
    case
    when figure.missing = 'not available' then ':'
    when figure.missing = 'withheld' then 'c'
    when figure.digits = 0 then figure.figure::bigint::varchar
    when figure.digits = 3 then figure.figure::varchar
    else figure.figure::decimal(18, 1)::varchar
  end as "Measure Value",
  left(figure.printed_code, 1) as "Measure Group",
  figure.printed_code || ' – ' || figure.title as "Measure Group Description",
from sample.ascof_open_data_row as figure
where figure.year_end = getvariable('year_end')
order by
  case figure.area_kind when 'england' then 1 when 'region' then 2 when 'council_type' then 3 else 4 end,
  figure.ons_code nulls last,
  figure.area_name,
  figure.code,
  figure.part
