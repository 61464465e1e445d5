-- type      column_letter
-- reads     a column's number, as the letter a spreadsheet heads it with: 1 as A, 28 as AB        refuses  0 | 18279 and over
-- takes     a whole number, not a cell
create or replace macro types.column_letter(number) as
  case
    when number between 1 and 26 then chr((64 + number)::integer)
    when number between 27 and 702 then chr((64 + (number - 1) // 26)::integer) || chr((65 + (number - 1) % 26)::integer)
    when number between 703 and 18278
      then chr((64 + (number - 703) // 676 + 1)::integer)
        || chr((65 + ((number - 703) % 676) // 26)::integer)
        || chr((65 + (number - 703) % 26)::integer)
  end;
-- tests
select types.column_letter(1) = 'A';
select types.column_letter(26) = 'Z';
select types.column_letter(27) = 'AA';
select types.column_letter(28) = 'AB';
select types.column_letter(52) = 'AZ';
select types.column_letter(702) = 'ZZ';
select types.column_letter(703) = 'AAA';
select types.column_letter(16384) = 'XFD';
select types.column_letter(0) is null;
