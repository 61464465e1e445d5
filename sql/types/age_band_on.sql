-- type      age_band_on
-- reads     a date of birth and a date, as the band of the age there was by then: 16-24 to 65+        refuses  under 16 | over 100 | what date_uk refuses
-- takes     a cell with a date of birth, and a date
create or replace macro types.age_band_on(cell, edition) as
  case
    when types.age_years_on(cell, edition) between 16 and 24 then '16-24'
    when types.age_years_on(cell, edition) between 25 and 34 then '25-34'
    when types.age_years_on(cell, edition) between 35 and 44 then '35-44'
    when types.age_years_on(cell, edition) between 45 and 54 then '45-54'
    when types.age_years_on(cell, edition) between 55 and 64 then '55-64'
    when types.age_years_on(cell, edition) >= 65 then '65+'
  end;
-- tests
select types.age_band_on('25/11/2010', date '2026-11-25') = '16-24';
select types.age_band_on('26/11/2001', date '2026-11-25') = '16-24';
select types.age_band_on('25/11/2001', date '2026-11-25') = '25-34';
select types.age_band_on('1991-11-25', date '2026-11-25') = '35-44';
select types.age_band_on('25 November 1981', date '2026-11-25') = '45-54';
select types.age_band_on('25/11/1971', date '2026-11-25') = '55-64';
select types.age_band_on('26/11/1961', date '2026-11-25') = '55-64';
select types.age_band_on('25/11/1961', date '2026-11-25') = '65+';
select types.age_band_on('26/11/2010', date '2026-11-25') is null;
select types.age_band_on('25/11/1900', date '2026-11-25') is null;
select types.age_band_on('soon', date '2026-11-25') is null;
