-- type      period_start
-- reads     2024 to 2025 | 2024-25 | 2023/24 | 2024-2025, as the first day of that financial year        refuses  2024 to 2024 | 2015 to 2025 | 2024
create or replace macro types.period_start(cell) as
  make_date(year(types.period_end(cell)) - 1, 4, 1);
-- tests
select types.period_start('2024 to 2025') = date '2024-04-01';
select types.period_start('2023/24') = date '2023-04-01';
select types.period_start('1999-00') = date '1999-04-01';
select types.period_start('2024 to 2024') is null;
select types.period_start('2024') is null;
