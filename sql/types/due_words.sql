-- type      due_words
-- reads     the words of a date as people write it in a plan: small letters, single blanks, without "by", "the", "end of"        refuses  nothing
-- beware    It is the first step of due_date and due_date_precision: the end is what "by the end of" and a bare month both mean there.
create or replace macro types.due_words(cell) as
  trim(regexp_replace(
    regexp_replace(
      trim(regexp_replace(lower(replace(replace(cell, chr(160), ' '), '–', '-')), '\s+', ' ', 'g')),
      '^(by |due |before )?(the )?(end of |end )?', ''
    ),
    '(^fy |[.]$)', '', 'g'
  ));
-- tests
select types.due_words('  By the end of  March 2026') = 'march 2026';
select types.due_words('End March 2026.') = 'march 2026';
select types.due_words('Q3 2025–26') = 'q3 2025-26';
select types.due_words('FY 2025/26') = '2025/26';
select types.due_words('31st March') = '31st march';
