-- mart         ascof_benchmark
-- one row per  measure_id, area_code, period_end, cohort, comparator_id
-- title        Each council's outcomes beside its region, its neighbours and England
-- owner        performance-and-insight
-- beware       An empty outcome was not submitted, is withheld or was not asked: see status. It is never zero.
--              England, a region and a council type are the publisher's own figures, or worked out for the whole area where the council's is; neighbours are the median of the members that have a figure. See method.
--              members_median and pooled_outcome (all members' counts together) are for information: pooled_outcome only where counts are published, and over members_with_counts.
--              rank is among the members that year, the council itself included: 1 is best in the measure's own direction, equal figures share a rank.
--              significance and reason are not worked out yet.
with

council_result as (
  select
    ours.*,
    case when not coalesce(ours.is_wider_area, false) then ours.outcome end as compared_outcome,
    case
      when ours.outcome is null or coalesce(ours.is_wider_area, false) then null
      when ours.polarity = 'higher' then ours.outcome
      when ours.polarity = 'lower' then -ours.outcome
    end as goodness,
    measure.multiplier,
  from marts.ascof_outcome as ours
  join reference.local_authority as local_authority
    on local_authority.area_code = ours.area_code
    and ours.period_end >= coalesce(local_authority.valid_from, date '1900-01-01')
    and ours.period_end <= coalesce(local_authority.valid_to, date '9999-12-31')
  left join reference.measure as measure
    on measure.measure_id = ours.measure_id
),

measure_period as (
  select distinct
    council_result.measure_id,
    council_result.period_end,
    council_result.cohort,
  from council_result
),

in_group as (
  select
    member.comparator_id,
    member.group_code,
    member.member_area_code as area_code,
    member.valid_from,
    member.valid_to,
    true as is_member,
  from warehouse.comparator_member as member
  join reference.comparator as comparator
    on comparator.comparator_id = member.comparator_id
  where comparator.includes_self
    or member.member_area_code <> member.group_code
  union all
  select
    belongs.comparator_id,
    belongs.group_code,
    belongs.area_code,
    belongs.valid_from,
    belongs.valid_to,
    false as is_member,
  from warehouse.council_comparator as belongs
  left join warehouse.comparator_member as member
    on member.comparator_id = belongs.comparator_id
    and member.group_code = belongs.group_code
    and member.member_area_code = belongs.area_code
  join reference.comparator as comparator
    on comparator.comparator_id = belongs.comparator_id
  where member.member_area_code is null
    or (member.member_area_code = member.group_code and not comparator.includes_self)
),

group_figure as (
  select
    in_group.comparator_id,
    in_group.group_code,
    in_group.area_code,
    in_group.is_member,
    measure_period.measure_id,
    measure_period.period_end,
    measure_period.cohort,
    council_result.compared_outcome,
    council_result.goodness,
    council_result.multiplier,
    case when council_result.denominator > 0 and council_result.compared_outcome is not null then council_result.numerator end as numerator,
    case when council_result.numerator is not null and council_result.compared_outcome is not null then council_result.denominator end as denominator,
  from in_group
  join measure_period
    on measure_period.period_end between in_group.valid_from and in_group.valid_to
  left join council_result
    on council_result.area_code = in_group.area_code
    and council_result.measure_id = measure_period.measure_id
    and council_result.period_end = measure_period.period_end
    and council_result.cohort = measure_period.cohort
),

group_middle as (
  select
    group_figure.comparator_id,
    group_figure.group_code,
    group_figure.measure_id,
    group_figure.period_end,
    group_figure.cohort,
    sum(case when group_figure.is_member then 1 else 0 end) as members,
    count(case when group_figure.is_member then group_figure.compared_outcome end) as members_with_value,
    count(case when group_figure.is_member then group_figure.numerator end) as members_with_counts,
    cast(
      percentile_cont(0.5) within group (order by case when group_figure.is_member then group_figure.compared_outcome end)
      as decimal(18, 6)
    ) as members_median,
    cast(
      sum(case when group_figure.is_member then group_figure.numerator end) * max(group_figure.multiplier)
        / nullif(sum(case when group_figure.is_member then group_figure.denominator end), 0)
      as decimal(18, 6)
    ) as pooled_outcome,
  from group_figure
  group by
    group_figure.comparator_id,
    group_figure.group_code,
    group_figure.measure_id,
    group_figure.period_end,
    group_figure.cohort
),

group_place as (
  select
    group_figure.comparator_id,
    group_figure.group_code,
    group_figure.area_code,
    group_figure.measure_id,
    group_figure.period_end,
    group_figure.cohort,
    rank() over (
      partition by
        group_figure.comparator_id, group_figure.group_code,
        group_figure.measure_id, group_figure.period_end, group_figure.cohort
      order by group_figure.goodness desc nulls last
    ) as rank,
    count(*) over (
      partition by
        group_figure.comparator_id, group_figure.group_code,
        group_figure.measure_id, group_figure.period_end, group_figure.cohort
    ) as ranked,
    count(*) over (
      partition by
        group_figure.comparator_id, group_figure.group_code,
        group_figure.measure_id, group_figure.period_end, group_figure.cohort,
        group_figure.goodness
    ) as tied,
  from group_figure
  where group_figure.goodness is not null
),

compared as (
  select
    council_result.measure_id,
    council_result.area_code,
    council_result.period_start,
    council_result.period_end,
    council_result.period,
    council_result.cohort,
    council_result.area_name,
    council_result.code,
    council_result.title,
    council_result.polarity,
    council_result.unit,
    council_result.decimals,
    council_result.outcome,
    council_result.outcome_published,
    council_result.status,
    council_result.caveat,
    council_result.is_latest,
    belongs.comparator_id,
    belongs.group_code,
    belongs.comparator_name,
    comparator.source,
    case when council_result.provenance = 'computed' then 'computed' else comparator.source end as comparator_source,
    comparator.includes_self,
    case when comparator.source = 'published' then published.outcome else group_middle.members_median end as comparator_outcome,
    case when comparator.source = 'published' then published.status end as comparator_status,
    case when comparator.source = 'published' then published.figure_caveat end as comparator_caveat,
    group_middle.members,
    group_middle.members_with_value,
    group_middle.members_with_counts,
    group_middle.members_median,
    group_middle.pooled_outcome,
    group_place.rank,
    group_place.ranked,
    group_place.tied,
  from council_result
  join warehouse.council_comparator as belongs
    on belongs.area_code = council_result.area_code
    and council_result.period_end between belongs.valid_from and belongs.valid_to
  join reference.comparator as comparator
    on comparator.comparator_id = belongs.comparator_id
  left join marts.ascof_outcome as published
    on published.area_code = belongs.published_area_code
    and published.measure_id = council_result.measure_id
    and published.period_end = council_result.period_end
    and published.cohort = council_result.cohort
  left join group_middle
    on group_middle.comparator_id = belongs.comparator_id
    and group_middle.group_code = belongs.group_code
    and group_middle.measure_id = council_result.measure_id
    and group_middle.period_end = council_result.period_end
    and group_middle.cohort = council_result.cohort
  left join group_place
    on group_place.comparator_id = belongs.comparator_id
    and group_place.group_code = belongs.group_code
    and group_place.area_code = council_result.area_code
    and group_place.measure_id = council_result.measure_id
    and group_place.period_end = council_result.period_end
    and group_place.cohort = council_result.cohort
)

select
  compared.measure_id,
  compared.area_code,
  compared.period_start,
  compared.period_end,
  compared.period,
  compared.cohort,
  compared.comparator_id,
  compared.area_name,
  compared.code,
  compared.title,
  compared.polarity,
  compared.unit,
  compared.decimals,
  compared.outcome,
  compared.outcome_published,
  compared.status,
  compared.comparator_name,
  compared.comparator_outcome,
  compared.comparator_status,
  compared.comparator_source,
  case
    when compared.comparator_source = 'published' then 'the figure published for ' || compared.comparator_name
    when compared.source = 'published' then 'worked out for ' || compared.comparator_name || ' as a whole, as for the council'
    when compared.includes_self then 'median of the members with a figure, the council itself included'
    else 'median of the members with a figure, the council itself left out'
  end as method,
  compared.members,
  compared.members_with_value,
  compared.outcome - compared.comparator_outcome as difference,
  cast(null as varchar) as significance,
  cast(null as varchar) as reason,
  compared.rank,
  compared.ranked,
  compared.tied,
  compared.members_median,
  compared.pooled_outcome,
  compared.members_with_counts,
  compared.caveat,
  compared.comparator_caveat,
  compared.is_latest,
from compared
