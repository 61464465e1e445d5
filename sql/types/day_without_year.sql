-- type      day_without_year
-- reads     31st March | 31-Mar | end of March, as that day of the year 2000        refuses  31/03/2026 | Q3 2025/26 | 30th February
-- beware    2000 stands for no year: it was a leap year, so that 29 February has a place. Whoever asks must find the year.
create or replace macro types.day_without_year(cell) as
  -- Bound in a list of one: DuckDB writes a macro's text out at each mention, and of its mentions within, until planning takes seconds.
  [
    case read.precision
      when 'day without year'
        then try_strptime(
          regexp_extract(read.words, '[0-9]+') || ' ' || left(regexp_extract(read.words, '[a-z]+$'), 3) || ' 2000',
          '%d %b %Y'
        )::date
      when 'month without year'
        then last_day(try_strptime('1 ' || left(read.words, 3) || ' 2000', '%d %b %Y')::date)
    end
    for read in [{words: types.due_words(cell), precision: types.due_date_precision(cell)}]
  ][1];
-- tests
select types.day_without_year('31st March') = date '2000-03-31';
select types.day_without_year('31-Mar') = date '2000-03-31';
select types.day_without_year('1st of December') = date '2000-12-01';
select types.day_without_year('29 February') = date '2000-02-29';
select types.day_without_year('end of September') = date '2000-09-30';
select types.day_without_year('30th February') is null;
select types.day_without_year('31/03/2026') is null;
select types.day_without_year('Q3 2025/26') is null;
