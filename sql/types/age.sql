-- type      age
-- reads     0 | 17 | 0.0 | Age 5 | Aged 64 | 90+ (90 and over) | 90 and over        refuses  All ages | 5 to 9 | 121 | minus one
-- beware    The highest age of a table is open: 90 means everybody aged 90 or more where the table says 90+.
create or replace macro types.age(cell) as
  case
    when regexp_full_match(
      lower(trim(replace(cell, chr(160), ' '))),
      '(aged?\s+)?[0-9]{1,3}(\.0+)?\s*(\+|and over|or over|years? and over)?'
    )
      and try_cast(regexp_extract(cell, '[0-9]+') as integer) <= 120
      then try_cast(regexp_extract(cell, '[0-9]+') as integer)
  end;
-- tests
select types.age('0') = 0;
select types.age('17') = 17;
select types.age('0.0') = 0;
select types.age('Age 5') = 5;
select types.age('Aged 64') = 64;
select types.age('90+') = 90;
select types.age('Aged 90+') = 90;
select types.age('90 and over') = 90;
select typeof(types.age('1')) = 'INTEGER';
select types.age('All ages') is null;
select types.age('5 to 9') is null;
select types.age('5-9') is null;
select types.age('121') is null;
select types.age('1.5') is null;
select types.age('Name') is null;
