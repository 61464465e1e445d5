-- type      due_date_precision
-- reads     how exactly a plan's date is meant: 31/03/2026 (day) | Mar-26 (month) | Q3 2025/26 (quarter) | Autumn 2025 (season) | 2025/26 (year) | 31st March (day without year) | March (month without year) | TBC, ongoing (none)        refuses  when funding allows | Q3 2025 | 2026 | early spring
-- beware    "Q3 2025" does not say whether the calendar's or the financial year's quarter is meant, and is not guessed.
create or replace macro types.due_date_precision(cell) as
  case
    when types.due_words(cell) in (
      'tbc', 'tba', 'tbd', 'to be confirmed', 'to be agreed', 'to be determined', 'not set', 'none', 'n/a', 'na', '-',
      'ongoing', 'on-going', 'continuous', 'rolling', 'no date', 'no due date'
    )
      then 'none'
    when coalesce(types.date_uk(cell), types.date_uk(types.due_words(cell))) is not null
      or try_strptime(types.due_words(cell), ['%d/%m/%y', '%d-%b-%y', '%d %b %y', '%d-%b-%Y', '%d-%B-%Y', '%d %B %y']) is not null
      then 'day'
    when regexp_full_match(types.due_words(cell), '(q|quarter ?)[1-4],? ?(of |in )?.+')
      and types.period_end(regexp_extract(types.due_words(cell), '^(?:q|quarter ?)[1-4],? ?(?:of |in )?(.+)$', 1)) is not null
      then 'quarter'
    when regexp_full_match(types.due_words(cell), '.+ (q|quarter ?)[1-4]')
      and types.period_end(regexp_extract(types.due_words(cell), '^(.+?),? (?:q|quarter ?)[1-4]$', 1)) is not null
      then 'quarter'
    when regexp_full_match(types.due_words(cell), '(spring|summer|autumn|winter),? 20[0-9]{2}')
      or (
        regexp_full_match(types.due_words(cell), 'winter .+')
        and types.period_end(regexp_extract(types.due_words(cell), '^winter (.+)$', 1)) is not null
      )
      then 'season'
    when regexp_full_match(types.due_words(cell), '[a-z]{3,9}[ -](20)?[0-9]{2}')
      and try_strptime(
        '1 ' || left(types.due_words(cell), 3) || ' 20' || right(types.due_words(cell), 2), '%d %b %Y'
      ) is not null
      and (types.due_words(cell) like '%-%' or regexp_full_match(types.due_words(cell), '.*20[0-9]{2}'))
      then 'month'
    when types.period_end(types.due_words(cell)) is not null then 'year'
    when regexp_full_match(types.due_words(cell), '[0-9]{1,2}(st|nd|rd|th)?[ -](of )?[a-z]{3,9}')
      and try_strptime(
        regexp_extract(types.due_words(cell), '[0-9]+') || ' ' || left(regexp_extract(types.due_words(cell), '[a-z]+$'), 3) || ' 2024',
        '%d %b %Y'
      ) is not null
      then 'day without year'
    when regexp_full_match(types.due_words(cell), '[a-z]{3,9}')
      and try_strptime('1 ' || left(types.due_words(cell), 3) || ' 2024', '%d %b %Y') is not null
      then 'month without year'
  end;
-- tests
select types.due_date_precision('31/03/2026') = 'day';
select types.due_date_precision('2026-03-31') = 'day';
select types.due_date_precision('31st March 2026') = 'day';
select types.due_date_precision('31/03/26') = 'day';
select types.due_date_precision('Q3 2025/26') = 'quarter';
select types.due_date_precision('2025-26 Q3') = 'quarter';
select types.due_date_precision('Autumn 2025') = 'season';
select types.due_date_precision('Winter 2025/26') = 'season';
select types.due_date_precision('Mar-26') = 'month';
select types.due_date_precision('end of March 2026') = 'month';
select types.due_date_precision('Sept 2026') = 'month';
select types.due_date_precision('2025/26') = 'year';
select types.due_date_precision('31st March') = 'day without year';
select types.due_date_precision('31-Mar') = 'day without year';
select types.due_date_precision('end of March') = 'month without year';
select types.due_date_precision('TBC') = 'none';
select types.due_date_precision('Ongoing') = 'none';
select types.due_date_precision('when funding allows') is null;
select types.due_date_precision('Q3 2025') is null;
select types.due_date_precision('2026') is null;
select types.due_date_precision('early spring') is null;
select types.due_date_precision('32nd March') is null;
select types.due_date_precision('march 26') is null;
select types.due_date_precision('soon') is null;
