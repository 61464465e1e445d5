-- table  ascof_open_data_edition
-- title  The years of the outcomes framework's open data that are made up

-- Small: one year of each layout. At full size: every year.
select
  year_end.year_end,
  strftime(year_end.year_end - interval 1 year, '%y') || strftime(year_end.year_end, '%y') as short_year,
  strftime(year_end.year_end - interval 1 year, '%Y') || '-' || strftime(year_end.year_end, '%y') as long_year,
  strftime(year_end.year_end - interval 1 year, '%Y') || ' to ' || strftime(year_end.year_end, '%Y') as period,
  case
    when year_end.year_end < date '2016-01-01' then 'no blanks'
    when year_end.year_end < date '2019-12-31' then 'area code'
    when year_end.year_end < date '2020-12-31' then 'ons code'
    when year_end.year_end < date '2021-12-31' then 'workbook'
    when year_end.year_end < date '2024-12-31' then 'underscores'
    else 'small letters'
  end as layout,
from (
  select
    unnest([
      date '2015-03-31',
      date '2016-03-31',
      date '2017-03-31',
      date '2018-03-31',
      date '2019-03-31',
      date '2020-03-31',
      date '2021-03-31',
      date '2022-03-31',
      date '2023-03-31',
      date '2024-03-31',
      date '2025-03-31',
    ]) as year_end,
) as year_end
where getvariable('size') = 'full'
  or year_end.year_end in (
    date '2015-03-31', date '2018-03-31', date '2020-03-31', date '2021-03-31', date '2024-03-31', date '2025-03-31'
  )
