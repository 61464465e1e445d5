-- type      yes_only
-- reads     Y | Yes        refuses  N | No | anything else
-- beware    For columns that are ticked or left empty: an empty cell says nothing, and a "No" there is a change in the sheet.
create or replace macro types.yes_only(cell) as
  case when lower(trim(cell)) in ('y', 'yes') then true end;
-- tests
select types.yes_only('Y');
select types.yes_only('yes');
select types.yes_only('N') is null;
select types.yes_only('No') is null;
