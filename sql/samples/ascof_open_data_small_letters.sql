-- sample    ascof_open_data_small_letters
-- writes    inbox/ascof-open-data/ascof-{long_year}-open-data_SAMPLE.csv
-- title     A made-up year of the outcomes framework as open data, in the layout of 2024-25
-- files     select edition.year_end, edition.short_year, edition.long_year from sample.ascof_open_data_edition as edition where edition.layout = 'small letters' order by edition.year_end

-- The department's first file: small letters in headers, other words for levels.

-- sheet  Open data
select
  figure.area_number as "Geographical code",
  figure.area_name as "Geographical description",
  case figure.area_kind
    when 'council' then 'local authority'
    when 'region' then 'regional'
    when 'council_type' then 'council type'
    else 'national'
  end as "Geographical level",
  figure.ons_code as "ONS code",
  figure.printed_code as "ASCOF measure code",
  case figure.cohort
    when 'all' then 'Total'
    when '18 to 64' then '18-64'
    when '65 to 74' then '65-74'
    when '75 to 84' then '75-84'
    when '65 to 84' then '65-84'
    when 'male' then 'Male'
    when 'female' then 'Female'
    else figure.cohort
  end as "Disaggregation level",
  figure.part as "Measure type",
    case
    when figure.missing = 'not available' then '[x]'
    when figure.missing = 'withheld' then '[c]'
    when figure.digits = 0 then figure.figure::bigint::varchar
    when figure.digits = 3 then figure.figure::varchar
    else figure.figure::decimal(18, 1)::varchar
  end as "Measure value",
from sample.ascof_open_data_row as figure
where figure.year_end = getvariable('year_end')
order by
  case figure.area_kind when 'england' then 1 when 'region' then 2 when 'council_type' then 3 else 4 end,
  figure.ons_code nulls last,
  figure.area_name,
  figure.code,
  figure.part
