-- plan    figure
-- title   Every figure that would move, appear or vanish
-- beware  A figure that only comes from another file, sheet or row has not moved. An empty figure is missing: see status.

select
  coalesce(new.measure_id, old.measure_id) as measure_id,
  coalesce(new.area_code, old.area_code) as area_code,
  coalesce(new.period, old.period) as period,
  coalesce(new.period_end, old.period_end) as period_end,
  coalesce(new.cohort, old.cohort) as cohort,
  case
    when old.measure_id is null then 'appears'
    when new.measure_id is null then 'vanishes'
    when old.outcome is distinct from new.outcome or old.status is distinct from new.status then 'moves'
    else 'its counts or interval move'
  end as fate,
  old.outcome as old_outcome,
  old.status as old_status,
  new.outcome as new_outcome,
  new.status as new_status,
  new.outcome - old.outcome as difference,
  old.numerator as old_numerator,
  new.numerator as new_numerator,
  old.denominator as old_denominator,
  new.denominator as new_denominator,
  new_file.name as new_file,
  new.sheet as new_sheet,
  new.row as new_row,
  old_file.name as old_file,
  old.sheet as old_sheet,
  old.row as old_row
from before.measures.result as old
full join after.measures.result as new
  on new.measure_id = old.measure_id
  and new.area_code = old.area_code
  and new.period_end = old.period_end
  and new.cohort = old.cohort
left join before.log.file as old_file
  on old_file.file_id = old.file_id
left join after.log.file as new_file
  on new_file.file_id = new.file_id
where old.measure_id is null
  or new.measure_id is null
  or old.outcome is distinct from new.outcome
  or old.status is distinct from new.status
  or old.outcome_published is distinct from new.outcome_published
  or old.numerator is distinct from new.numerator
  or old.denominator is distinct from new.denominator
  or old.respondents is distinct from new.respondents
  or old.lower is distinct from new.lower
  or old.upper is distinct from new.upper
order by 1, 2, 4, 5
