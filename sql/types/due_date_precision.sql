-- type      due_date_precision
-- reads     how exactly a plan's date is meant: 31/03/2026 (day) | Mar-26 (month) | Q3 2025/26 (quarter) | Autumn 2025 (season) | 2025/26 (year) | 31st March (day without year) | March (month without year) | TBC, ongoing (none)        refuses  when funding allows | Q3 2025 | 2026 | early spring
-- beware    "Q3 2025" does not say whether the calendar's or the financial year's quarter is meant, and is not guessed.
create or replace macro types.due_date_precision(cell) as
  -- Bound in a list of one: DuckDB writes a macro's text out at each mention, and of its mentions within, until planning takes seconds.
  [
    case
      when words in (
        'tbc', 'tba', 'tbd', 'to be confirmed', 'to be agreed', 'to be determined', 'not set', 'none', 'n/a', 'na', '-',
        'ongoing', 'on-going', 'continuous', 'rolling', 'no date', 'no due date'
      )
        then 'none'
      when coalesce(types.date_uk(cell), types.date_uk(words)) is not null
        or try_strptime(words, ['%d/%m/%y', '%d-%b-%y', '%d %b %y', '%d-%b-%Y', '%d-%B-%Y', '%d %B %y']) is not null
        then 'day'
      when regexp_full_match(words, '(q|quarter ?)[1-4],? ?(of |in )?.+')
        and types.period_end(regexp_extract(words, '^(?:q|quarter ?)[1-4],? ?(?:of |in )?(.+)$', 1)) is not null
        then 'quarter'
      when regexp_full_match(words, '.+ (q|quarter ?)[1-4]')
        and types.period_end(regexp_extract(words, '^(.+?),? (?:q|quarter ?)[1-4]$', 1)) is not null
        then 'quarter'
      when regexp_full_match(words, '(spring|summer|autumn|winter),? 20[0-9]{2}')
        or (
          regexp_full_match(words, 'winter .+')
          and types.period_end(regexp_extract(words, '^winter (.+)$', 1)) is not null
        )
        then 'season'
      when regexp_full_match(words, '[a-z]{3,9}[ -](20)?[0-9]{2}')
        and try_strptime(
          '1 ' || left(words, 3) || ' 20' || right(words, 2), '%d %b %Y'
        ) is not null
        and (words like '%-%' or regexp_full_match(words, '.*20[0-9]{2}'))
        then 'month'
      when types.period_end(words) is not null then 'year'
      when regexp_full_match(words, '[0-9]{1,2}(st|nd|rd|th)?[ -](of )?[a-z]{3,9}')
        and try_strptime(
          regexp_extract(words, '[0-9]+') || ' ' || left(regexp_extract(words, '[a-z]+$'), 3) || ' 2024',
          '%d %b %Y'
        ) is not null
        then 'day without year'
      when regexp_full_match(words, '[a-z]{3,9}')
        and try_strptime('1 ' || left(words, 3) || ' 2024', '%d %b %Y') is not null
        then 'month without year'
    end
    for words in [types.due_words(cell)]
  ][1];
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
