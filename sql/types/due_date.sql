-- type      due_date
-- reads     a plan's date, as its last day: 31/03/2026 | 31 Mar 26 | Mar-26 (31 March 2026) | Q3 2025/26 (31 December 2025) | Autumn 2025 (30 November 2025) | 2025/26 (31 March 2026)        refuses  31st March | TBC | Q3 2025 | soon
-- beware    The quarters are the financial year's. Seasons end with May, August, November and, a year later, February. A date without a year needs another date to be read: day_without_year.
create or replace macro types.due_date(cell) as
  -- Bound in a list of one: DuckDB writes a macro's text out at each mention, and of its mentions within, until planning takes seconds.
  [
    case read.precision
      when 'day'
        then coalesce(
          types.date_uk(cell),
          types.date_uk(read.words),
          try_strptime(read.words, ['%d/%m/%y', '%d-%b-%y', '%d %b %y', '%d-%b-%Y', '%d-%B-%Y', '%d %B %y'])::date
        )
      when 'quarter'
        then (
          make_date(
            year(types.period_end(trim(regexp_replace(read.words, '(,? ?(of |in )?(q|quarter ?)[1-4],? ?(of |in )?)', ' ')))) - 1,
            4,
            1
          ) + to_months(3 * try_cast(regexp_extract(read.words, '(?:q|quarter ?)([1-4])', 1) as integer)) - to_days(1)
        )::date
      when 'season'
        then case
          when read.words like 'spring%' then make_date(try_cast(right(read.words, 4) as integer), 5, 31)
          when read.words like 'summer%' then make_date(try_cast(right(read.words, 4) as integer), 8, 31)
          when read.words like 'autumn%' then make_date(try_cast(right(read.words, 4) as integer), 11, 30)
          else last_day(make_date(
            coalesce(
              year(types.period_end(regexp_extract(read.words, '^winter,? (.+)$', 1))),
              try_cast(right(read.words, 4) as integer) + 1
            ),
            2,
            1
          ))
        end
      when 'month'
        then last_day(try_strptime(
          '1 ' || left(read.words, 3) || ' 20' || right(read.words, 2), '%d %b %Y'
        )::date)
      when 'year' then types.period_end(read.words)
    end
    for read in [{words: types.due_words(cell), precision: types.due_date_precision(cell)}]
  ][1];
-- tests
select types.due_date('31/03/2026') = date '2026-03-31';
select types.due_date('2026-03-31T00:00:00') = date '2026-03-31';
select types.due_date('31/03/26') = date '2026-03-31';
select types.due_date('31-Mar-26') = date '2026-03-31';
select types.due_date('31st March 2026') = date '2026-03-31';
select types.due_date('by 3 April 2026') = date '2026-04-03';
select types.due_date('Q1 2025/26') = date '2025-06-30';
select types.due_date('Q2 2025/26') = date '2025-09-30';
select types.due_date('Q3 2025/26') = date '2025-12-31';
select types.due_date('Q4 2025-26') = date '2026-03-31';
select types.due_date('2023/24 Q3') = date '2023-12-31';
select types.due_date('quarter 3 of 2025 to 2026') = date '2025-12-31';
select types.due_date('Spring 2026') = date '2026-05-31';
select types.due_date('Summer 2025') = date '2025-08-31';
select types.due_date('Autumn 2025') = date '2025-11-30';
select types.due_date('Winter 2027') = date '2028-02-29';
select types.due_date('Winter 2025/26') = date '2026-02-28';
select types.due_date('Mar-26') = date '2026-03-31';
select types.due_date('February 2028') = date '2028-02-29';
select types.due_date('Sept 2026') = date '2026-09-30';
select types.due_date('2025/26') = date '2026-03-31';
select types.due_date('31st March') is null;
select types.due_date('TBC') is null;
select types.due_date('Q3 2025') is null;
select types.due_date('soon') is null;
