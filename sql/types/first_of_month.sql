-- type      first_of_month
-- reads     April 2021 | April_2021 | Dec 2016 | a text that names one month and year, as the first day of it        refuses  2021 | March | a text that names two
-- edition guess  40
create or replace macro types.first_of_month(cell) as
  case
    when length(regexp_extract_all(
      lower(cell),
      '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _.-]*(?:19|20)[0-9]{2}'
    )) = 1
      then try_strptime(
        regexp_replace(
          regexp_extract(lower(cell), '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _.-]*(?:19|20)[0-9]{2}'),
          '^([a-z]{3})[a-z]*[ _.-]*([0-9]{4})$',
          '1 \1 \2'
        ),
        '%d %b %Y'
      )::date
  end;
-- tests
select types.first_of_month('April 2021') = date '2021-04-01';
select types.first_of_month('April_2021') = date '2021-04-01';
select types.first_of_month('Dec 2016') = date '2016-12-01';
select types.first_of_month('Local_Authority_District_to_Region_(April_2021)_Lookup_in_England') = date '2021-04-01';
select types.first_of_month('2021') is null;
select types.first_of_month('March') is null;
select types.first_of_month('April 2021 to May 2022') is null;
