-- type      age_band
-- reads     16-24 | 25-34 | 35-44 | 45-54 | 55-64 | 65+, from a date of birth at the edition        refuses  a date of birth that date_uk refuses, or of somebody under 16
-- lands as  types.age_band_on(cell, edition)
-- beware    The date of birth is never stored. Two columns may read its header: this for the band, age_years for the average age.
create or replace macro types.age_band(cell) as
  case when cell in ('16-24', '25-34', '35-44', '45-54', '55-64', '65+') then cell end;
-- tests
select types.age_band('16-24') = '16-24';
select types.age_band('65+') = '65+';
select types.age_band('25/11/1980') is null;
select types.age_band('45') is null;
select types.age_band('unreadable') is null;
