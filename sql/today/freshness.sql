-- today        freshness
-- one row per  job
-- title        How each source stands today
-- beware       What depends on the day is asked here each time, and stands in no published table. fresh: nothing is expected yet. due: expected, and not yet late.
--              late and stale: after the days that reference.source_calendar sets. ahead: the newest edition is dated more than 45 days from now, so that nothing would ever be late; its date is wrong.
--              unknown: no calendar says when it is expected. never: nothing of it was ever loaded, which a council that does not use the source may leave so.
select
  coalesce(calendar.job, newest.job) as job,
  newest.edition as newest_edition,
  awaited.edition as awaited_edition,
  awaited.expected_on,
  awaited.warn_on,
  awaited.fail_on,
  case
    when newest.job is null then 'never'
    when newest.edition > getvariable('today') + interval 45 days then 'ahead'
    when awaited.expected_on is null then 'unknown'
    when getvariable('today') > awaited.fail_on then 'stale'
    when getvariable('today') > awaited.warn_on then 'late'
    when getvariable('today') > awaited.expected_on then 'due'
    else 'fresh'
  end as state,
from reference.source_calendar as calendar
full join (
  select freshness.job, freshness.edition from marts.freshness as freshness where freshness.is_newest
) as newest
  on newest.job = calendar.job
left join marts.freshness as awaited
  on awaited.job = newest.job
  and awaited.state = 'awaited'
order by 1
