-- type      date_us
-- reads     4/23/2024 (23 April) | 04-23-2024 | April 23, 2024 | Apr 23 2024 | 2024-04-23 | 2024-04-23T00:00:00        refuses  23/4/2024 | 2/30/2024 | 4/23/24 | 45405
-- beware    The month always comes first. 3/4/2024 reads as 4 March here and as 3 April in date_uk: a job must know which its publisher writes.
create or replace macro types.date_us(cell) as
  case
    when regexp_full_match(trim(cell), '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}')
      then try_strptime(trim(cell), '%m/%d/%Y')::date
    when regexp_full_match(trim(cell), '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}')
      then try_strptime(trim(cell), '%m-%d-%Y')::date
    when regexp_full_match(trim(cell), '[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]00:00(:00(\.0+)?)?)?')
      then try_strptime(left(trim(cell), 10), '%Y-%m-%d')::date
    when regexp_full_match(trim(cell), '[A-Za-z]+ +[0-9]{1,2},? +[0-9]{4}')
      then try_strptime(
        regexp_replace(replace(trim(cell), ',', ''), ' +', ' ', 'g'),
        ['%B %d %Y', '%b %d %Y']
      )::date
  end;
-- tests
select types.date_us('4/23/2024') = date '2024-04-23';
select types.date_us('03/04/2024') = date '2024-03-04';
select types.date_us('04-23-2024') = date '2024-04-23';
select types.date_us('April 23, 2024') = date '2024-04-23';
select types.date_us('Apr 23  2024') = date '2024-04-23';
select types.date_us('2024-04-23') = date '2024-04-23';
select types.date_us('2024-04-23T00:00:00') = date '2024-04-23';
select types.date_us('2/29/2024') = date '2024-02-29';
select types.date_us('2/29/2023') is null;
select types.date_us('23/4/2024') is null;
select types.date_us('2/30/2024') is null;
select types.date_us('4/23/24') is null;
select types.date_us('23 April 2024') is null;
select types.date_us('45405') is null;
select types.date_us('soon') is null;
