-- type      pounds
-- reads     £1,204.50 | £ 12 | -£3.20 | £-3.20 | 1204.5, the number as it stands        refuses  12p | £1k | £1,20 | £5-£10 | (£12) | €5
-- beware    In pounds, never in thousands: what "£000" above a column says is not known here. Below a ten-thousandth of a penny it is rounded.
-- guess     65
create or replace macro types.pounds(cell) as
  case
    when regexp_full_match(
      trim(replace(cell, chr(160), ' ')),
      '([+-]? *£? *|£ *[+-] *)([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?([eE][+-]?[0-9]+)?'
    )
      then try_cast(regexp_replace(replace(cell, chr(160), ' '), '[£, ]', '', 'g') as decimal(18, 6))
  end;
-- tests
select types.pounds('£1,204.50') = 1204.5;
select types.pounds(' £ 12 ') = 12;
select types.pounds('-£3.20') = -3.2;
select types.pounds('£-3.20') = -3.2;
select types.pounds('1204.5') = 1204.5;
select types.pounds('0') = 0;
select typeof(types.pounds('£1')) = 'DECIMAL(18,6)';
select types.pounds('12p') is null;
select types.pounds('£1k') is null;
select types.pounds('£1,20') is null;
select types.pounds('£5-£10') is null;
select types.pounds('(£12)') is null;
select types.pounds('€5') is null;
select types.pounds('about £5') is null;
