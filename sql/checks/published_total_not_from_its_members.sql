-- warn: The published count of a region, a council type or England cannot be the sum of its councils' counts. Either the publisher groups councils otherwise that year or we do: if it is known, say so in sql/reference/figure_caveat.csv; if we are wrong, correct local_authority.csv or council_type_before.csv.
with

counted as (
  select
    result.measure_id,
    result.area_code,
    result.period,
    result.period_end,
    result.cohort,
    part.part,
    case part.part
      when 'numerator' then result.numerator
      when 'denominator' then result.denominator
      when 'respondents' then result.respondents
    end as amount,
  from measures.result as result
  cross join (values ('numerator'), ('denominator'), ('respondents')) as part(part)
  where result.provenance = 'published'
),

total as (
  select
    member.comparator_id,
    member.group_code,
    counted.measure_id,
    counted.period,
    counted.period_end,
    counted.cohort,
    counted.part,
    sum(counted.amount) as amount,
    count(counted.amount) as members_with_count,
    count(*) as members,
  from warehouse.comparator_member as member
  join reference.comparator as comparator
    on comparator.comparator_id = member.comparator_id
  join counted
    on counted.area_code = member.member_area_code
    and counted.period_end between member.valid_from and member.valid_to
  where comparator.source = 'published'
  group by
    member.comparator_id,
    member.group_code,
    counted.measure_id,
    counted.period,
    counted.period_end,
    counted.cohort,
    counted.part
)

select
  total.measure_id,
  total.group_code as area_code,
  total.period,
  total.part,
from total
join counted as published
  on published.area_code = total.group_code
  and published.measure_id = total.measure_id
  and published.period_end = total.period_end
  and published.cohort = total.cohort
  and published.part = total.part
left join reference.figure_caveat as known
  on known.measure_id = total.measure_id
  and known.area_code = total.group_code
  and total.period_end between known.first_period_end and known.last_period_end
where known.caveat_id is null
  and (
    published.amount < total.amount - 2.5 * (total.members_with_count + 1)
    or (
      total.members_with_count = total.members
      and published.amount > total.amount + 2.5 * (total.members_with_count + 1)
    )
  )
