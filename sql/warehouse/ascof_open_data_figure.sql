-- warehouse    ascof_open_data_figure
-- one row per  file_id, sheet, row
-- title        Every figure and marker of the ASCOF open data, with what its code, area and words mean
-- owner        performance-and-insight
-- kept by      edition
-- beware       Every revision is here: warehouse.ascof_open_data_result takes the newest.
--              The framework in force in the edition's year says what a code means: 1B of 2017-18 is not 1B of 2023-24.
--              area_code, measure_id, cohort or part is empty where nobody has said yet what the file means by it: see checks.
--              A row that does not say which part of a figure it is (2023-24) is an outcome where it is its figure's only row.
with

printed as (
  select
    staged._file_id as file_id,
    staged.edition,
    staged._sheet as sheet,
    staged._row as row,
    staged.area_number,
    staged.area_name,
    staged.area_level,
    staged.ons_code,
    staged.measure_code,
    staged.disaggregation,
    staged.measure_type,
    staged.value,
    staged.value_status,
    staged.shown,
    regexp_replace(upper(staged.measure_code), '[ ()]', '', 'g') as code,
    count(*) over (
      partition by
        staged.edition,
        staged._file_id,
        staged.ons_code,
        staged.area_number,
        staged.area_name,
        staged.measure_code,
        staged.disaggregation
    ) as rows_of_figure,
  from staging.ascof_open_data as staged
)

select
  printed.file_id,
  printed.edition,
  file.revision,
  printed.sheet,
  printed.row,
  printed.area_number as given_area_number,
  printed.area_name as given_area_name,
  printed.area_level as given_area_level,
  printed.ons_code as given_ons_code,
  printed.measure_code as given_code,
  printed.disaggregation as given_disaggregation,
  printed.measure_type as given_measure_type,
  coalesce(by_ons_code.area_code, by_area_number.area_code, by_name.area_code) as area_code,
  by_name.area_code as area_code_by_name,
  level_word.area_kind as area_kind_by_level,
  case
    when by_ons_code.area_code is not null then by_ons_code.caveat
    when by_area_number.area_code is not null then by_area_number.caveat
    else by_name.caveat
  end as area_caveat,
  case
    when by_ons_code.area_code is not null then by_ons_code.is_wider
    when by_area_number.area_code is not null then by_area_number.is_wider
    when by_name.area_code is not null then by_name.is_wider
  end as is_wider_area,
  framework.framework,
  code.measure_id,
  case
    when code.cohort <> 'all' and coalesce(cohort_word.cohort, 'all') in ('all', code.cohort) then code.cohort
    when code.cohort = 'all' and printed.disaggregation is null then 'all'
    when code.cohort = 'all' then cohort_word.cohort
  end as cohort,
  case
    when printed.measure_type is not null then heading.part
    when printed.rows_of_figure = 1 then 'outcome'
  end as part,
  (year(printed.edition) - 1)::varchar || '-' || right(year(printed.edition)::varchar, 2) as period,
  (printed.edition - to_years(1) + to_days(1))::date as period_start,
  printed.edition as period_end,
  printed.value,
  printed.value::decimal(18, 6) as figure,
  case when printed.value is null then coalesce(marker.status, printed.value_status) end as status,
  printed.shown,
from printed
left join reference.framework as framework
  on printed.edition >= coalesce(framework.first_period_end, date '1900-01-01')
  and printed.edition <= coalesce(framework.last_period_end, date '9999-12-31')
left join reference.ascof_open_data_code as code
  on code.framework = framework.framework
  and code.code = printed.code
left join reference.cohort_word as cohort_word
  on cohort_word.given = lower(printed.disaggregation)
left join reference.figure_heading as heading
  on heading.heading = lower(printed.measure_type)
  and heading.measure_group is null
left join reference.area_level_word as level_word
  on level_word.given = lower(printed.area_level)
left join reference.open_data_marker as marker
  on marker.given = coalesce(printed.value_status, '(blank)')
left join warehouse.area_given as by_ons_code
  on by_ons_code.given_in = 'ons_code'
  and by_ons_code.given = lower(printed.ons_code)
left join warehouse.area_given as by_area_number
  on by_area_number.given_in = 'la_code'
  and by_area_number.given = lower(printed.area_number)
left join warehouse.area_given as by_name
  on by_name.given_in = 'name'
  and by_name.given = lower(printed.area_name)
left join log.file as file
  on file.file_id = printed.file_id
