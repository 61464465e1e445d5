-- type      last_period_end
-- reads     a sentence naming financial years, such as "… 2015 to 2016 to 2024 to 2025", as the last day of the last one named        refuses  a sentence that names none
create or replace macro types.last_period_end(cell) as
  list_filter(
    list_transform(
      regexp_extract_all(cell, '\b[12][0-9]{3} *(?:to|-|–|/) *(?:[0-9]{4}|[0-9]{2})\b'),
      lambda named: case
        when right((try_cast(left(named, 4) as integer) + 1)::varchar, length(regexp_extract(named, '[0-9]+$')))
          = regexp_extract(named, '[0-9]+$')
          then make_date(try_cast(left(named, 4) as integer) + 1, 3, 31)
      end
    ),
    lambda ended: ended is not null
  )[-1];
-- tests
select types.last_period_end('2015 to 2016 to 2024 to 2025') = date '2025-03-31';
select types.last_period_end('Measures from the framework, England - time series, 2015 to 2016 to 2024 to 2025') = date '2025-03-31';
select types.last_period_end('Outcomes 2023-24 and 2024-25') = date '2025-03-31';
select types.last_period_end('2023/24') = date '2024-03-31';
select types.last_period_end('from 2015 to 2025') is null;
select types.last_period_end('no years here') is null;
