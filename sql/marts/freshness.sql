-- mart         freshness
-- one row per  job, edition
-- title        Each source's editions: those loaded, and the one awaited with the days on which it is expected, late and stale
-- owner        performance-and-insight
-- beware       No column says whether a source is fresh today, since the same files must give the same rows whatever the day. The row whose state is awaited says it to whoever asks:
--              before expected_on it is fresh, then due, after warn_on late, after fail_on stale. asc status asks so each day.
--              What is awaited follows the newest edition: an older one that is loaded later fills a gap and makes nothing fresh. A source of which nothing was ever loaded has no row.
with

edition as (
  select
    file.job,
    file.edition,
    max(file.revision) as revision,
    count(*) as files
  from log.file as file
  where file.verdict = 'loaded'
    and file.edition is not null
  group by file.job, file.edition
),

in_order as (
  select
    edition.*,
    lag(edition.edition) over (partition by edition.job order by edition.edition) as previous_edition,
    row_number() over (partition by edition.job order by edition.edition desc) = 1 as is_newest
  from edition
),

next_month as (
  select
    in_order.job,
    calendar.edition_day,
    in_order.edition as newest_edition,
    cast(in_order.edition + calendar.months * interval '1' month as date) as day
  from in_order
  join reference.source_calendar as calendar
    on calendar.job = in_order.job
  where in_order.is_newest
),

either as (
  select
    in_order.job,
    in_order.edition,
    'loaded' as state,
    in_order.is_newest,
    in_order.previous_edition,
    in_order.revision,
    in_order.files
  from in_order
  union all
  select
    next_month.job,
    case next_month.edition_day
      when 'first of the month' then cast(date_trunc('month', next_month.day) as date)
      when 'last of the month' then last_day(next_month.day)
      else next_month.day
    end,
    'awaited',
    false,
    next_month.newest_edition,
    cast(null as integer),
    cast(0 as bigint)
  from next_month
),

expected as (
  select
    either.*,
    calendar.months,
    calendar.warn_after_days,
    calendar.fail_after_days,
    coalesce(
      release.released_on,
      cast(either.edition + calendar.expected_after_days * interval '1' day as date)
    ) as expected_on,
    coalesce(release.basis, calendar.basis) as basis
  from either
  left join reference.source_calendar as calendar
    on calendar.job = either.job
  left join reference.release as release
    on release.job = either.job
    and release.edition = either.edition
)

select
  expected.job,
  expected.edition,
  expected.state, -- loaded, or awaited: the edition that follows the newest one loaded
  expected.is_newest, -- Whether it is the newest edition loaded
  expected.previous_edition, -- The edition loaded before it
  case
    when expected.state = 'loaded' and expected.previous_edition is not null and expected.months > 0
      then cast(greatest(
        floor((
          (extract(year from expected.edition) - extract(year from expected.previous_edition)) * 12
          + extract(month from expected.edition) - extract(month from expected.previous_edition)
        ) / expected.months) - 1,
        0) as bigint)
  end as editions_missed, -- How many editions are not loaded between it and the one before
  expected.revision, -- The newest revision of the edition; empty for the one that is awaited
  expected.files, -- Files of the edition that are loaded
  expected.expected_on,
  cast(expected.expected_on + expected.warn_after_days * interval '1' day as date) as warn_on,
  cast(expected.expected_on + expected.fail_after_days * interval '1' day as date) as fail_on,
  expected.basis -- Where the expected day comes from; empty where the calendar has no such source
from expected
