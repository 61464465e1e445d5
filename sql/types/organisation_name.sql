-- type      organisation_name
-- reads     The Orders Of St. John Care Trust, as it is | Mrs A Example, as "a person"        refuses  nothing
-- beware    A register of providers holds people who trade in their own name. A name that begins with a title and says nothing of an
--           organisation is taken to be a person's, and only that is said of it.
create or replace macro types.organisation_name(cell) as
  case
    when regexp_matches(types.text(cell), '^(Mr|Mrs|Ms|Miss|Mx|Dr)\b', 'i')
      and not regexp_matches(
        types.text(cell),
        '\b(Ltd|Limited|LLP|PLC|CIC|Trust|Society|Charity|Foundation|Association|Council|Company|Homes?|Care|Services?)\b',
        'i'
      )
      then 'a person'
    else types.text(cell)
  end;
-- tests
select types.organisation_name(' The Orders Of St. John Care Trust ') = 'The Orders Of St. John Care Trust';
select types.organisation_name('Mrs A Example') = 'a person';
select types.organisation_name('Mr. B Example & Mrs C Example') = 'a person';
select types.organisation_name('dr d example') = 'a person';
select types.organisation_name('Dr Example Memorial Home') = 'Dr Example Memorial Home';
select types.organisation_name('Mrs Example''s Care Limited') = 'Mrs Example''s Care Limited';
select types.organisation_name('Mrsham House') = 'Mrsham House';
select types.organisation_name('Missenden Abbey') = 'Missenden Abbey';
