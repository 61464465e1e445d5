-- type      text
-- reads     anything, without the blanks (ordinary or non-breaking) at either end        refuses  nothing
-- guess     90
create or replace macro types.text(cell) as
  case
    -- most cells begin and end with a character that is seen: looking for one costs a tenth of trimming
    when cell >= '!' and not suffix(cell, ' ') and not suffix(cell, E'\n') and not suffix(cell, E'\r') and not suffix(cell, E'\t')
      and not contains(cell, chr(160))
      then cell
    else trim(replace(cell, chr(160), ' '), E' \t\r\n')
  end;
-- tests
select types.text('  Coventry ') = 'Coventry';
select types.text('Eastern' || chr(160)) = 'Eastern';
select types.text('[z]') = '[z]';
select types.text('two  words') = 'two  words';
select types.text('two' || chr(160) || 'words ') = 'two words';
select types.text(E'\tnotes\r\n') = 'notes';
select types.text('£5 ') = '£5';
select types.text(' ') = '';
