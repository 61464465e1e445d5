-- type      date_uk_midnight
-- reads     01/12/2020 00:00 | 01/12/2020 00:00:00 | what date_uk reads        refuses  01/12/2020 09:30 | 13/13/2020
-- beware    For dates that a database printed with a time of midnight. Any other time says that the column holds moments, not days.
create or replace macro types.date_uk_midnight(cell) as
  types.date_uk(regexp_replace(trim(cell), '^([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}) 00:00(:00)?$', '\1'));
-- tests
select types.date_uk_midnight('01/12/2020 00:00') = date '2020-12-01';
select types.date_uk_midnight('01/12/2020 00:00:00') = date '2020-12-01';
select types.date_uk_midnight('01/12/2020') = date '2020-12-01';
select types.date_uk_midnight('2020-12-01') = date '2020-12-01';
select types.date_uk_midnight('01/12/2020 09:30') is null;
select types.date_uk_midnight('13/13/2020 00:00') is null;
