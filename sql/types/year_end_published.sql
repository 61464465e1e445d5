-- type      year_end_published
-- reads     2024-25 | 2019_20 | 2019 20 | 2024/25 (1) as the last day of that financial year; Oct-2021 | October 2021, when the figures came out, as the last year end before it        refuses  2024 | 2024-26 | 2021-10
-- beware    For dates in files' names. What follows the year after a blank or an underscore ("_SAMPLE", " (1)") is not read.
create or replace macro types.year_end_published(cell) as
  case
    when types.period_end(regexp_replace(regexp_extract(trim(cell), '^([12][0-9]{3}[-_–/ ]([0-9]{4}|[0-9]{2}))([ _].*)?$', 1), '[_ ]', '-')) is not null
      then types.period_end(regexp_replace(regexp_extract(trim(cell), '^([12][0-9]{3}[-_–/ ]([0-9]{4}|[0-9]{2}))([ _].*)?$', 1), '[_ ]', '-'))
    when regexp_full_match(trim(cell), '[A-Za-z]{3,9}[-_ ][12][0-9]{3}([ _].*)?')
      then (
        date_trunc(
          'year',
          try_strptime(regexp_extract(trim(cell), '^([A-Za-z]{3})', 1) || ' ' || regexp_extract(trim(cell), '([12][0-9]{3})', 1), '%b %Y')
            - interval 3 month
        ) + interval 3 month - interval 1 day
      )::date
  end;
-- tests
select types.year_end_published('2024-25') = date '2025-03-31';
select types.year_end_published('2019_20') = date '2020-03-31';
select types.year_end_published('2019 20') = date '2020-03-31';
select types.year_end_published('2024-25 SAMPLE') = date '2025-03-31';
select types.year_end_published('2024-25_SAMPLE') = date '2025-03-31';
select types.year_end_published('2024-25 (1)') = date '2025-03-31';
select types.year_end_published('Oct-2021') = date '2021-03-31';
select types.year_end_published('March 2021') = date '2020-03-31';
select types.year_end_published('April 2021') = date '2021-03-31';
select types.year_end_published('2024-26') is null;
select types.year_end_published('2024') is null;
select types.year_end_published('2021-10') is null;
select types.year_end_published('area-2024-25') is null;
