-- type      cqc_id
-- reads     1-115522855 | RWDDA | rgn49, as CQC writes it        refuses  1 | 1-12 | 12 May | 1E+10
-- beware    What a spreadsheet program made of an identifier (a date, 1E+10) is no identifier: it is refused rather than joined to nothing.
create or replace macro types.cqc_id(cell) as
  case
    when regexp_full_match(
      upper(trim(replace(cell, chr(160), ' '))),
      '[0-9A-Z]{1,3}-[0-9]{4,12}|[0-9A-Z]{3,10}'
    )
      and not regexp_full_match(upper(trim(replace(cell, chr(160), ' '))), '[0-9]+(E[0-9]+)?')
      then upper(trim(replace(cell, chr(160), ' ')))
  end;
-- tests
select types.cqc_id('1-115522855') = '1-115522855';
select types.cqc_id(' 1-10041249501 ') = '1-10041249501';
select types.cqc_id('RWDDA') = 'RWDDA';
select types.cqc_id('RWD') = 'RWD';
select types.cqc_id('rgn49') = 'RGN49';
select types.cqc_id('1') is null;
select types.cqc_id('115522855') is null;
select types.cqc_id('1-12') is null;
select types.cqc_id('12 May') is null;
select types.cqc_id('1E+10') is null;
select types.cqc_id('1E10') is null;
