-- type      yes_no
-- reads     Y | Yes | true | N | No | false, in any case        refuses  1 | 0 | - | Unknown
-- guess     10
create or replace macro types.yes_no(cell) as
  case
    when lower(trim(cell)) in ('y', 'yes', 'true') then true
    when lower(trim(cell)) in ('n', 'no', 'false') then false
  end;
-- tests
select types.yes_no('Y');
select types.yes_no(' yes ');
select types.yes_no('TRUE');
select not types.yes_no('N');
select not types.yes_no('No');
select types.yes_no('1') is null;
select types.yes_no('Unknown') is null;
