-- type      age_years
-- reads     14 to 100, the whole years from a date of birth to the edition        refuses  13 | 101 | 45.5 | a date of birth that date_uk refuses
-- lands as  types.age_years_on(cell, edition)
-- beware    The date of birth is never stored.
create or replace macro types.age_years(cell) as
  case
    when regexp_full_match(cell, '[0-9]{1,3}') and try_cast(cell as bigint) between 14 and 100
      then try_cast(cell as bigint)
  end;
-- tests
select types.age_years('14') = 14;
select types.age_years('100') = 100;
select typeof(types.age_years('45')) = 'BIGINT';
select types.age_years('13') is null;
select types.age_years('101') is null;
select types.age_years('45.5') is null;
select types.age_years('unreadable') is null;
select types.age_years('25/11/1980') is null;
