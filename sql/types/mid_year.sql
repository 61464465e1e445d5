-- type      mid_year
-- reads     June 2020 | mid-2020 | 2024, and a file's name such as ukmidyearestimates20182019ladcodes (2018), as 30 June of the first year named        refuses  a text that names no year
-- beware    Where two years stand together the first is the year of the estimates, the second that of the boundaries.
create or replace macro types.mid_year(cell) as
  make_date(
    try_cast(nullif(regexp_extract(cell, '(^|[^0-9])((19|20)[0-9]{2})((19|20)[0-9]{2})?([^0-9]|$)', 2), '') as integer), 6, 30
  );
-- tests
select types.mid_year('June 2020') = date '2020-06-30';
select types.mid_year('mid-2020') = date '2020-06-30';
select types.mid_year('2024') = date '2024-06-30';
select types.mid_year('ukpopestimatesmid2020on2021geography') = date '2020-06-30';
select types.mid_year('ukmidyearestimates20182019ladcodes') = date '2018-06-30';
select types.mid_year('ons_population_2024') = date '2024-06-30';
select types.mid_year('mid-year') is null;
select types.mid_year('table 20205') is null;
select types.mid_year('') is null;
