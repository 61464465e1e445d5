-- warn: A source is loaded of which nobody has said when its next edition is expected, so that it can never be called late. Add it to sql/reference/source_calendar.csv.
select distinct file.job
from log.file as file
left join reference.source_calendar as calendar
  on calendar.job = file.job
where file.verdict = 'loaded'
  and calendar.job is null
