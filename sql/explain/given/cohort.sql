-- finds      cohort
-- title      cohort
-- when none  Nothing is held of this measure for this area and period.
-- otherwise  Leave it out for everybody.
select distinct
  outcome.cohort as spelling,
  outcome.cohort as found,
  outcome.cohort as name,
from marts.ascof_outcome as outcome
where outcome.measure_id = getvariable('measure')
  and outcome.area_code = getvariable('area')
  and outcome.period_end = getvariable('period')
order by found
