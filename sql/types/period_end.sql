-- type      period_end
-- reads     2024 to 2025 | 2024-25 | 2023/24 | 2024-2025, as the last day of that financial year        refuses  2024 to 2024 | 2015 to 2025 | 2024
-- guess     30
-- edition guess  30
create or replace macro types.period_end(cell) as
  case
    when regexp_full_match(lower(trim(cell)), '[12][0-9]{3} *(to|-|–|/) *([0-9]{4}|[0-9]{2})')
      and right((try_cast(left(trim(cell), 4) as integer) + 1)::varchar, length(regexp_extract(trim(cell), '[0-9]+$')))
        = regexp_extract(trim(cell), '[0-9]+$')
      then make_date(try_cast(left(trim(cell), 4) as integer) + 1, 3, 31)
  end;
-- tests
select types.period_end('2024 to 2025') = date '2025-03-31';
select types.period_end('2024-25') = date '2025-03-31';
select types.period_end('2024–25') = date '2025-03-31';
select types.period_end('2023/24') = date '2024-03-31';
select types.period_end('2023/2024') = date '2024-03-31';
select types.period_end('1999-00') = date '2000-03-31';
select types.period_end('2024 to 2024') is null;
select types.period_end('2015 to 2025') is null;
select types.period_end('2024') is null;
select types.period_end('2024-13') is null;
select types.period_end('last year') is null;
