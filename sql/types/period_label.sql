-- type      period_label
-- reads     2024 to 2025 | 2024-25 | 2023/24 | 2024-2025, as 2024-25        refuses  2024 to 2024 | 2015 to 2025 | 2024
create or replace macro types.period_label(cell) as
  (year(types.period_end(cell)) - 1)::varchar || '-' || right(year(types.period_end(cell))::varchar, 2);
-- tests
select types.period_label('2024 to 2025') = '2024-25';
select types.period_label('2023/24') = '2023-24';
select types.period_label('1999 to 2000') = '1999-00';
select types.period_label('2024 to 2024') is null;
select types.period_label('2024') is null;
