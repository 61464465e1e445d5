-- mart         asc_wds_rate
-- one row per  edition, market_measure
-- title        Vacancy, turnover, starters, sickness and zero-hours of the workplaces whose own files we hold, by Skills for Care's definitions
-- owner        performance-and-insight
-- discloses    sums over all workplaces of an edition; a figure with fewer people behind it than reference.market_measure asks for is withheld as [c]
-- beware       value is numerator over base: vacancies of employees and vacancies together; leavers and starters of the twelve months before, of employees; days of sickness in twelve months
--              for each employee; workers on zero-hours contracts, of all workers. A workplace or worker counts in a base only where the numerator is known of it, so the bases differ.
--              Only the workplaces that were loaded, and only where the figure is known: base counts what stands behind it.
--              Not the estimates that Skills for Care publishes of an area: those cover every employer. See marts.market_workforce.
with

place as (
  select
    workplace.edition,
    sum(case when workplace.vacancies is not null then workplace.vacancies end) as vacancies,
    sum(case when workplace.vacancies is not null then workplace.employees + workplace.vacancies end) as vacancy_posts,
    sum(case when workplace.leavers is not null then workplace.leavers end) as leavers,
    sum(case when workplace.leavers is not null then workplace.employees end) as leaver_staff,
    sum(case when workplace.starters is not null then workplace.starters end) as starters,
    sum(case when workplace.starters is not null then workplace.employees end) as starter_staff
  from warehouse.workplace as workplace
  group by workplace.edition
),

person as (
  select
    worker.edition,
    sum(case when worker.is_employee then worker.days_sick end) as days_sick,
    count(case when worker.is_employee then worker.days_sick end) as days_sick_staff,
    count(case when worker.is_zero_hours then 1 end) as zero_hours,
    count(worker.is_zero_hours) as zero_hours_staff
  from warehouse.worker as worker
  group by worker.edition
),

rate as (
  select place.edition, 'vacancy_percent' as market_measure, place.vacancies as numerator, place.vacancy_posts as base, 100 as multiplier
  from place
  union all
  select place.edition, 'turnover_percent', place.leavers, place.leaver_staff, 100 from place
  union all
  select place.edition, 'starters_percent', place.starters, place.starter_staff, 100 from place
  union all
  select person.edition, 'sickness_days', person.days_sick, person.days_sick_staff, 1 from person
  union all
  select person.edition, 'zero_hours_percent', person.zero_hours, person.zero_hours_staff, 100 from person
)

select
  rate.edition,
  rate.market_measure,
  measure.title,
  measure.unit,
  measure.basis,
  measure.decimals,
  case when rate.base >= coalesce(measure.least_base, 1) then cast(rate.numerator as decimal(18, 2)) end as numerator,
  case when rate.base >= coalesce(measure.least_base, 1) then cast(rate.base as decimal(18, 2)) end as base,
  case
    when rate.base >= coalesce(measure.least_base, 1)
      then cast(cast(rate.numerator as decimal(18, 4)) * rate.multiplier / nullif(rate.base, 0) as decimal(18, 6))
  end as value,
  case when rate.base < coalesce(measure.least_base, 1) and rate.base > 0 then '[c]' end as status,
  rate.edition = max(rate.edition) over (partition by rate.market_measure) as is_latest
from rate
join reference.market_measure as measure
  on measure.market_measure = rate.market_measure
