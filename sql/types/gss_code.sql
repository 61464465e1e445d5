-- type      gss_code
-- reads     E08000026 | e08000026        refuses  407 | WM | [z] | E0800026
-- guess     20
create or replace macro types.gss_code(cell) as
  case when regexp_full_match(upper(trim(cell)), '[EWSNKJ][0-9]{8}') then upper(trim(cell)) end;
-- tests
select types.gss_code('E08000026') = 'E08000026';
select types.gss_code(' e08000026 ') = 'E08000026';
select types.gss_code('407') is null;
select types.gss_code('[z]') is null;
select types.gss_code('E0800026') is null;
