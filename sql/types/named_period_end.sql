-- type      named_period_end
-- reads     a text, such as a file's name, in which one financial year stands: …-2014-15-… | …_2014_15 | …201415… | …-1415-… | 2024 to 2025, as its last day        refuses  a text that names none, or two
-- beware    Four digits alone are two years of two digits: 2021 is 2020-21 and ends on 31 March 2021.
create or replace macro types.named_period_end(cell) as
  case
    when len(list_distinct(list_filter(
      list_transform(
        regexp_extract_all(
          lower(cell),
          '(?:^|[^0-9])(2[0-9]{3} ?(?:_|-|–|/| to |-to-|_to_)? ?(?:20[0-9]{2}|[0-9]{2})|[12][0-9][0-9]{2})(?:[^0-9]|$)',
          1
        ),
        lambda named: case
          when length(regexp_replace(named, '[^0-9]', '', 'g')) = 4
            and try_cast(right(named, 2) as integer) = try_cast(left(named, 2) as integer) + 1
            then make_date(2000 + try_cast(right(named, 2) as integer), 3, 31)
          when length(regexp_replace(named, '[^0-9]', '', 'g')) > 4
            and try_cast(right(named, 2) as integer) = (try_cast(left(named, 4) as integer) + 1) % 100
            then make_date(try_cast(left(named, 4) as integer) + 1, 3, 31)
        end
      ),
      lambda ended: ended is not null
    ))) = 1
      then list_filter(
        list_transform(
          regexp_extract_all(
            lower(cell),
            '(?:^|[^0-9])(2[0-9]{3} ?(?:_|-|–|/| to |-to-|_to_)? ?(?:20[0-9]{2}|[0-9]{2})|[12][0-9][0-9]{2})(?:[^0-9]|$)',
            1
          ),
          lambda named: case
            when length(regexp_replace(named, '[^0-9]', '', 'g')) = 4
              and try_cast(right(named, 2) as integer) = try_cast(left(named, 2) as integer) + 1
              then make_date(2000 + try_cast(right(named, 2) as integer), 3, 31)
            when length(regexp_replace(named, '[^0-9]', '', 'g')) > 4
              and try_cast(right(named, 2) as integer) = (try_cast(left(named, 4) as integer) + 1) % 100
              then make_date(try_cast(left(named, 4) as integer) + 1, 3, 31)
          end
        ),
        lambda ended: ended is not null
      )[1]
  end;
-- tests
select types.named_period_end('meas-from-asc-of-eng-1415-open-data-csv') = date '2015-03-31';
select types.named_period_end('meas-from-asc-of-eng-2021-open-data-csv_v2') = date '2021-03-31';
select types.named_period_end('meas-from-asc-of-eng-2015-16-open-data') = date '2016-03-31';
select types.named_period_end('ascof_open_data_2019_20') = date '2020-03-31';
select types.named_period_end('ascof_201819_csv') = date '2019-03-31';
select types.named_period_end('ascof-2024-to-2025-open-data') = date '2025-03-31';
select types.named_period_end('ascof-2024-2025-open-data') = date '2025-03-31';
select types.named_period_end('ASCOF 2023/24 data') = date '2024-03-31';
select types.named_period_end('published-2025-12-18-ascof-2024-25') = date '2025-03-31';
select types.named_period_end('ascof-2015-16-to-2024-25') is null;
select types.named_period_end('ascof-2024') is null;
select types.named_period_end('ascof 20260123') is null;
select types.named_period_end('ascof') is null;
