-- type      age
-- reads     0 | 0.0 | 7 | Age 7 | Aged 7 | 90+ | 90 and over, as the whole number of years        refuses  7.5 | All ages | 0-4 | 2011 | -1
-- beware    90+ is read as 90: the highest age of a list stands for every age above it too.
create or replace macro types.age(cell) as
  case
    when regexp_full_match(
      lower(trim(replace(cell, chr(160), ' '))),
      '(aged? *)?[0-9]{1,3}(\.0+)?( *\+| +and +over| +or +over)?'
    )
      and try_cast(regexp_extract(cell, '[0-9]+') as integer) <= 125
      then try_cast(regexp_extract(cell, '[0-9]+') as bigint)
  end;
-- tests
select types.age('0') = 0;
select types.age('0.0') = 0;
select types.age('7') = 7;
select types.age('Age 7') = 7;
select types.age('Aged 17') = 17;
select types.age('90+') = 90;
select types.age('90 +') = 90;
select types.age('90 and over') = 90;
select types.age('105.0') = 105;
select typeof(types.age('7')) = 'BIGINT';
select types.age('7.5') is null;
select types.age('All ages') is null;
select types.age('0-4') is null;
select types.age('2011') is null;
select types.age('126') is null;
select types.age('-1') is null;
select types.age('') is null;
