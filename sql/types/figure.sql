-- type      figure
-- reads     19.1 | 63,188 | -0.5 | 2E-3 | 19.100000000000001 | 7.7 (7.6), of which the 7.7        refuses  words | [c] | 12% | 1,20 | £5
-- beware    Exact: never through binary floating point. Below 1E-18 it is rounded; a number of more than 20 whole digits is refused.
-- guess     60
create or replace macro types.figure(cell) as
  case
    -- most cells are plain and short: reading them so is twenty times faster
    when regexp_full_match(cell, '-?[0-9]{1,12}(\.[0-9]{1,6})?') then try_cast(cell as decimal(18, 6))
    when regexp_full_match(cell, '-?[0-9]{1,3}(\.[0-9]{1,15})?') then try_cast(cell as decimal(18, 15))
    when regexp_full_match(
      trim(replace(cell, chr(160), ' ')),
      '[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?([eE][+-]?[0-9]+)?( *\([^()]*\))?'
    )
      then try_cast(
        replace(regexp_replace(trim(replace(cell, chr(160), ' ')), ' *\(.*$', ''), ',', '') as decimal(38, 18)
      )
  end;
-- tests
select types.figure('19.1') = 19.1;
select types.figure('63,188') = 63188;
select types.figure(' 1,234,567.5 ') = 1234567.5;
select types.figure('-0.5') = -0.5;
select types.figure('0.0') = 0;
select types.figure('2E-3') = 0.002;
select types.figure('1.0999999999999999E-2')::varchar = '0.010999999999999999';
select types.figure('19.100000000000001')::varchar = '19.100000000000001000';
select types.figure('7.7 (7.6)') = 7.7;
select types.figure('51,230 (35,415)') = 51230;
select types.figure('7.9 (:)') = 7.9;
select typeof(types.figure('1')) = 'DECIMAL(38,18)';
select types.figure('1,20') is null;
select types.figure('12,3456') is null;
select types.figure('12%') is null;
select types.figure('£5') is null;
select types.figure('[c]') is null;
select types.figure('nineteen') is null;
select types.figure('(7.6)') is null;
select types.figure('nan') is null;
select types.figure('1e99') is null;
