-- type      bracketed_figure
-- reads     7.7 (7.6), of which the 7.6 | 51,230 (35,415), of which the 35,415        refuses  7.7 | 7.9 (:) | (7.6)
-- beware    The bracket holds the same figure on an older basis. Where the publisher prints ":" in it there is none.
create or replace macro types.bracketed_figure(cell) as
  case
    when regexp_full_match(
      trim(replace(cell, chr(160), ' ')),
      '[+-]?[0-9][0-9,]*(\.[0-9]+)? *\( *[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)? *\)'
    )
      then try_cast(replace(regexp_extract(cell, '\( *([^() ]*) *\)', 1), ',', '') as decimal(38, 18))
  end;
-- tests
select types.bracketed_figure('7.7 (7.6)') = 7.6;
select types.bracketed_figure('0.3 (5.2)') = 5.2;
select types.bracketed_figure('51,230 (35,415)') = 35415;
select types.bracketed_figure('7.7(7.6)') = 7.6;
select types.bracketed_figure('7.9 (:)') is null;
select types.bracketed_figure('7.7') is null;
select types.bracketed_figure('(7.6)') is null;
select types.bracketed_figure('[z]') is null;
