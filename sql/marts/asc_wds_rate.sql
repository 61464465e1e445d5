-- mart         asc_wds_rate
-- one row per  edition, market_measure
-- title        Vacancy, turnover, starters, sickness and zero-hours of the workplaces whose own files we hold, by Skills for Care's definitions
-- owner        performance-and-insight
-- discloses    sums over all workplaces of an edition; a figure about 1 to 4 people, or about all but 1 to 4, or with fewer behind it than reference.market_measure asks for is withheld as [c]; counts of people are rounded by reference.disclosure_policy
-- beware       value is numerator over base: vacancies of employees and vacancies together; leavers and starters of the twelve months before, of employees; days of sickness in twelve months
--              for each employee; workers on zero-hours contracts, of all workers. A workplace or worker counts in a base only where the numerator is known of it, so the bases differ.
--              base is rounded to the base of reference.disclosure_policy, and so is a numerator that counts people; value is worked out from the exact counts.
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

-- people are those whom a figure is about, others the rest of its base: either may be too few to be told.
rate as (
  select
    place.edition,
    'vacancy_percent' as market_measure,
    place.vacancies as numerator,
    place.vacancy_posts as base,
    cast(null as bigint) as people,
    cast(null as bigint) as others,
    100 as multiplier
  from place
  union all
  select place.edition, 'turnover_percent', place.leavers, place.leaver_staff, place.leavers, null, 100 from place
  union all
  select place.edition, 'starters_percent', place.starters, place.starter_staff, place.starters, null, 100 from place
  union all
  select person.edition, 'sickness_days', person.days_sick, person.days_sick_staff, null, null, 1 from person
  union all
  select
    person.edition,
    'zero_hours_percent',
    person.zero_hours,
    person.zero_hours_staff,
    person.zero_hours,
    person.zero_hours_staff - person.zero_hours,
    100
  from person
),

judged as (
  select
    rate.*,
    rate.base > 0
      and (
        rate.base < coalesce(measure.least_base, policy.threshold)
        or coalesce(rate.people, 0) between 1 and policy.threshold - 1
        or coalesce(rate.others, 0) between 1 and policy.threshold - 1
      ) as is_hidden,
    policy.status as hidden_as,
    policy.rounding_base,
    measure.title,
    measure.unit,
    measure.basis,
    measure.decimals,
    cast(cast(rate.numerator as decimal(18, 4)) * rate.multiplier / nullif(rate.base, 0) as decimal(28, 12)) as exact_value
  from rate
  join reference.market_measure as measure
    on measure.market_measure = rate.market_measure
  cross join (
    select
      policy.threshold,
      policy.rounding_base,
      policy.status
    from reference.disclosure_policy as policy
    where policy.table_name = 'marts.asc_wds_rate'
  ) as policy
)

select
  judged.edition,
  judged.market_measure,
  judged.title,
  judged.unit,
  judged.basis,
  judged.decimals,
  case
    when judged.is_hidden then null
    when judged.people is not null
      then cast(floor((judged.numerator + judged.rounding_base / 2.0) / judged.rounding_base) * judged.rounding_base as decimal(18, 2))
    else cast(judged.numerator as decimal(18, 2))
  end as numerator,
  case
    when not judged.is_hidden
      then cast(floor((judged.base + judged.rounding_base / 2.0) / judged.rounding_base) * judged.rounding_base as decimal(18, 2))
  end as base,
  case
    when judged.is_hidden then null
    when judged.decimals = 0 then cast(round(judged.exact_value, 0) as decimal(18, 6))
    when judged.decimals = 1 then cast(round(judged.exact_value, 1) as decimal(18, 6))
    else cast(round(judged.exact_value, 2) as decimal(18, 6))
  end as value,
  case when judged.is_hidden then judged.hidden_as end as status,
  judged.edition = max(judged.edition) over (partition by judged.market_measure) as is_latest
from judged
