-- type      date_uk
-- reads     3/4/2024 (3 April) | 03-04-2024 | 3.4.2024 | 3 April 2024 | 3rd Apr 2024 | 2024-04-03 | 2024-04-03T00:00:00        refuses  13/13/2024 | 31/4/2024 | 3/4/24 | April 2024 | 45385
-- beware    The day always comes first. A year of two digits is refused rather than guessed.
-- guess     40
-- edition guess  20
create or replace macro types.date_uk(cell) as
  case
    -- the date cells of a workbook land so
    when cell like '____-__-__' and cast(try_cast(cell as date) as varchar) = cell then try_cast(cell as date)
    when regexp_full_match(trim(cell), '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')
      then try_strptime(trim(cell), '%d/%m/%Y')::date
    when regexp_full_match(trim(cell), '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}')
      then try_strptime(trim(cell), '%d-%m-%Y')::date
    when regexp_full_match(trim(cell), '[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}')
      then try_strptime(trim(cell), '%d.%m.%Y')::date
    when regexp_full_match(trim(cell), '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]00:00(:00(\.0+)?)?)?')
      then try_strptime(left(trim(cell), 10), '%Y-%m-%d')::date
    when regexp_full_match(trim(cell), '[0-9]{1,2}(st|nd|rd|th)? +[A-Za-z]+,? +[0-9]{4}')
      then try_strptime(
        regexp_replace(regexp_replace(trim(cell), '^([0-9]{1,2})(st|nd|rd|th)?[ ]+([A-Za-z]+),?[ ]+', '\1 \3 '), ' +', ' ', 'g'),
        ['%d %B %Y', '%d %b %Y']
      )::date
  end;
-- tests
select types.date_uk('3/4/2024') = date '2024-04-03';
select types.date_uk('03/04/2024') = date '2024-04-03';
select types.date_uk('03-04-2024') = date '2024-04-03';
select types.date_uk('3.4.2024') = date '2024-04-03';
select types.date_uk('13.13.2024') is null;
select types.date_uk('3 April 2024') = date '2024-04-03';
select types.date_uk('23rd  January 2026') = date '2026-01-23';
select types.date_uk('3 Apr 2024') = date '2024-04-03';
select types.date_uk('2024-04-03') = date '2024-04-03';
select types.date_uk('2024-04-03T00:00:00') = date '2024-04-03';
select types.date_uk('2024-04-03 00:00:00') = date '2024-04-03';
select types.date_uk('29/2/2024') = date '2024-02-29';
select types.date_uk('29/2/2023') is null;
select types.date_uk('13/13/2024') is null;
select types.date_uk('31/4/2024') is null;
select types.date_uk('3/4/24') is null;
select types.date_uk('April 2024') is null;
select types.date_uk('3 Smarch 2024') is null;
select types.date_uk('45385') is null;
select types.date_uk('soon') is null;
