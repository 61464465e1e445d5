-- type      percent
-- reads     75% | 75 | 62.5 % | 0.75, the number as it stands        refuses  half | 75-80% | -5%
-- beware    A cell formatted as a percentage holds 0.75 for 75%: whoever asks must see which of the two a file means.
-- guess     70
create or replace macro types.percent(cell) as
  case
    when regexp_full_match(trim(replace(cell, chr(160), ' ')), '[0-9]+(\.[0-9]+)?([eE]-?[0-9]+)? *%?')
      then try_cast(trim(replace(replace(cell, chr(160), ' '), '%', '')) as decimal(18, 6))
  end;
-- tests
select types.percent('75%') = 75;
select types.percent('62.5 %') = 62.5;
select types.percent('75') = 75;
select types.percent('0.75') = 0.75;
select types.percent('100%') = 100;
select types.percent('0') = 0;
select types.percent('half') is null;
select types.percent('75-80%') is null;
select types.percent('-5%') is null;
