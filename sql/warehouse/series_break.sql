-- warehouse    series_break
-- one row per  measure_id, changed_from, kind
-- title        Where each measure's series breaks, which years stand alone, and who says so
-- owner        performance-and-insight
-- beware       kind break: nothing before changed_from is compared with anything from then on. alone: the year that begins on changed_from is compared with nothing.
--              caution: compared, with the words said beside it. not meaningful: figures of that year are compared with no other area's. Entries that change nothing (a new name) are not here.
--              From the newest comparability log held, read by reference.comparability_reading; from series_decision; and from the measure's own comparable_from.
--              An entry of the log whose words nobody has read is a break.
with

newest_log as (
  select
    max(entry.edition) as edition,
  from warehouse.ascof_comparability_break as entry
),

read_entry as (
  select
    entry.file_id,
    entry.row,
    min(reading.position) as position,
  from warehouse.ascof_comparability_break as entry
  join newest_log
    on newest_log.edition = entry.edition
  left join reference.comparability_reading as reading
    on lower(entry.description) like '%' || lower(reading.words) || '%'
  group by entry.file_id, entry.row
),

entry_of_measure as (
  select
    measure.measure_id,
    entry.changed_from,
    entry.changed_in,
    coalesce(reading.kind, 'break') as kind,
    entry.description,
    entry.file_id,
    entry.row,
  from warehouse.ascof_comparability_break as entry
  join read_entry
    on read_entry.file_id = entry.file_id
    and read_entry.row = entry.row
  left join reference.comparability_reading as reading
    on reading.position = read_entry.position
  join reference.measure as measure
    on (measure.framework = 'ASCOF from 2023-24'
      and (upper(measure.code) = upper(entry.code) or upper(measure.code) like upper(entry.code) || '(%'))
    or (measure.framework = 'ASCOF to 2022-23'
      and (upper(measure.code) = upper(entry.old_code) or upper(measure.code) like upper(entry.old_code) || '(%'))
  where entry.changed_from is not null
),

said as (
  select
    entry_of_measure.measure_id,
    entry_of_measure.changed_from,
    entry_of_measure.kind,
    entry_of_measure.description as why,
    'the publisher''s comparability log' as said_by,
    1 as place,
    entry_of_measure.file_id,
    entry_of_measure.row,
  from entry_of_measure
  where entry_of_measure.kind <> 'none'
  union all
  select
    decision.measure_id,
    decision.changed_from,
    decision.kind,
    decision.why,
    'our own decision' as said_by,
    2 as place,
    cast(null as varchar) as file_id,
    cast(null as integer) as row,
  from reference.series_decision as decision
  union all
  select
    measure.measure_id,
    measure.comparable_from as changed_from,
    'break' as kind,
    'The comparable series of this measure begins here' as why,
    'the measure''s comparable_from' as said_by,
    3 as place,
    cast(null as varchar) as file_id,
    cast(null as integer) as row,
  from reference.measure as measure
  where measure.comparable_from is not null
),

placed as (
  select
    said.*,
    row_number() over (
      partition by said.measure_id, said.changed_from, said.kind
      order by said.place, said.file_id nulls last, said.row nulls last
    ) as best,
  from said
)

select
  placed.measure_id,
  placed.changed_from,
  placed.kind,
  placed.why,
  placed.said_by,
  placed.file_id,
  placed.row,
from placed
where placed.best = 1
