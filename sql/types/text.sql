-- type      text
-- reads     anything, without the blanks (ordinary or non-breaking) at either end        refuses  nothing
-- guess     90
create or replace macro types.text(cell) as
  trim(replace(cell, chr(160), ' '), E' \t\r\n');
-- tests
select types.text('  Coventry ') = 'Coventry';
select types.text('Eastern' || chr(160)) = 'Eastern';
select types.text('[z]') = '[z]';
select types.text('two  words') = 'two  words';
