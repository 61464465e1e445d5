-- type      pseudonym
-- reads     k1-0123456789abcdef01234567: the number of a key, and what that key makes of the text        refuses  anything else
-- lands as  pseudonym
-- beware    What the cell held is never stored. Equal texts have equal pseudonyms under one key; under another key they have others.
create or replace macro types.pseudonym(cell) as
  case when regexp_full_match(cell, 'k[0-9]+-[0-9a-f]{24}') then cell end;
-- tests
select types.pseudonym('k1-0123456789abcdef01234567') = 'k1-0123456789abcdef01234567';
select types.pseudonym('k12-0123456789abcdef01234567') = 'k12-0123456789abcdef01234567';
select types.pseudonym('123456') is null;
select types.pseudonym('k1-0123456789ABCDEF01234567') is null;
select types.pseudonym('unreadable') is null;
