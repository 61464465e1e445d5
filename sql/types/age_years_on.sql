-- type      age_years_on
-- reads     a date of birth and a date, as the whole years that had passed by then        refuses  under 14 | over 100 | what date_uk refuses
-- takes     a cell with a date of birth, and a date
-- beware    Who is under 14 or over 100 does not work here: such a date of birth is a slip of the pen.
create or replace macro types.age_years_on(cell, edition) as
  list_filter(
    -- As numbers 20261125 and 19801126, of whose difference the ten thousands are the years: on 28 February who was born on the 29th is not a year older yet.
    [(strftime(edition, '%Y%m%d')::bigint - strftime(types.date_uk(cell), '%Y%m%d')::bigint) // 10000],
    lambda years: years between 14 and 100
  )[1];
-- tests
select types.age_years_on('25/11/1980', date '2026-11-24') = 45;
select types.age_years_on('25/11/1980', date '2026-11-25') = 46;
select types.age_years_on('1980-11-25', date '2026-11-25') = 46;
select types.age_years_on('1980-11-25T00:00:00', date '2026-11-25') = 46;
select types.age_years_on('29/2/2000', date '2026-02-28') = 25;
select types.age_years_on('29/2/2000', date '2026-03-01') = 26;
select types.age_years_on('25/11/2012', date '2026-11-25') = 14;
select types.age_years_on('26/11/2012', date '2026-11-25') is null;
select types.age_years_on('25/11/1925', date '2026-11-25') is null;
select types.age_years_on('1/1/2030', date '2026-11-25') is null;
select types.age_years_on('45', date '2026-11-25') is null;
select types.age_years_on('soon', date '2026-11-25') is null;
