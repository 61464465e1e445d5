-- type      postcode
-- reads     CV1 2GN | cv12gn, as CV1 2GN        refuses  CV1 | Coventry | CV1 2G
create or replace macro types.postcode(cell) as
  case
    when regexp_full_match(
      upper(regexp_replace(cell, '[\s\x{00A0}]', '', 'g')),
      'GIR0AA|[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}'
    )
      then regexp_replace(upper(regexp_replace(cell, '[\s\x{00A0}]', '', 'g')), '([0-9][A-Z]{2})$', ' \1')
  end;
-- tests
select types.postcode('CV1 2GN') = 'CV1 2GN';
select types.postcode('cv12gn') = 'CV1 2GN';
select types.postcode(' LN3  5AG ') = 'LN3 5AG';
select types.postcode('SW1A 1AA') = 'SW1A 1AA';
select types.postcode('EC1A1BB') = 'EC1A 1BB';
select types.postcode('CV1' || chr(160) || '2GN') = 'CV1 2GN';
select types.postcode('CV1') is null;
select types.postcode('CV1 2G') is null;
select types.postcode('Coventry') is null;
