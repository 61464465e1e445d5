-- mart         ascof_benchmark
-- one row per  measure_id, area_code, period_end, cohort, comparator_id
-- title        Each council's outcomes beside its region, its neighbours and England
-- owner        performance-and-insight
-- beware       An empty outcome was not submitted, is withheld or was not asked: see status. It is never zero.
--              comparator_outcome is the published figure where there is one; else all members' counts together; else the members' median; never a mean of rates. method says which it was. For nearest neighbours it is always the median: see reference.comparator.
--              members_median and pooled_outcome (all members' counts together) are for information: pooled_outcome only where counts are given, and over members_with_counts.
--              significance: similar where the comparator lies within the council's 95% interval, its ends included; outside it better or worse by the measure's polarity, higher or lower without one. The comparator is taken as exact.
--              not compared always has a reason. includes_self says whether the comparator's figure has the council in it.
--              rank is among the members that year, the council itself included: 1 is best in the measure's own direction, equal figures share a rank; rank_caveat where too many do.
with

rule as (
  select
    max(case when rule.rule = 'comparator_member_share' then rule.amount end) as member_share,
    max(case when rule.rule = 'meaningless_tied_share' then rule.amount end) as tied_share
  from reference.benchmark_rule as rule
),

council_result as (
  select
    ours.*,
    case when not coalesce(ours.is_wider_area, false) then ours.outcome end as compared_outcome,
    case
      when ours.outcome is null or coalesce(ours.is_wider_area, false) then null
      when ours.polarity = 'higher' then ours.outcome
      when ours.polarity = 'lower' then -ours.outcome
    end as goodness,
    measure.multiplier
  from marts.ascof_outcome as ours
  join reference.local_authority as local_authority
    on local_authority.area_code = ours.area_code
    and ours.period_end >= coalesce(local_authority.valid_from, date '1900-01-01')
    and ours.period_end <= coalesce(local_authority.valid_to, date '9999-12-31')
  left join reference.measure as measure
    on measure.measure_id = ours.measure_id
),

compared_figure as (
  select
    council_result.measure_id,
    council_result.area_code,
    council_result.period_end,
    council_result.cohort,
    council_result.compared_outcome,
    council_result.goodness,
    council_result.multiplier,
    case when council_result.denominator > 0 then council_result.numerator end as numerator,
    case when council_result.numerator is not null then council_result.denominator end as denominator
  from council_result
  where council_result.compared_outcome is not null
),

member as (
  select
    member.comparator_id,
    member.group_code,
    member.member_area_code as area_code,
    member.valid_from,
    member.valid_to
  from warehouse.comparator_member as member
  join reference.comparator as comparator
    on comparator.comparator_id = member.comparator_id
  where comparator.includes_self
    or member.member_area_code <> member.group_code
),

member_count as (
  select
    member.comparator_id,
    member.group_code,
    period.period_end,
    count(*) as members
  from (select distinct council_result.period_end from council_result) as period
  join member
    on period.period_end between member.valid_from and member.valid_to
  group by member.comparator_id, member.group_code, period.period_end
),

member_figure as (
  select
    member.comparator_id,
    member.group_code,
    figure.area_code,
    figure.measure_id,
    figure.period_end,
    figure.cohort,
    figure.compared_outcome,
    figure.goodness,
    figure.multiplier,
    figure.numerator,
    figure.denominator
  from member
  join compared_figure as figure
    on figure.area_code = member.area_code
    and figure.period_end between member.valid_from and member.valid_to
),

-- What lies between two figures of six decimals fits into nine: then every engine rounds it half up, from the same number.
group_middle as (
  select
    member_figure.comparator_id,
    member_figure.group_code,
    member_figure.measure_id,
    member_figure.period_end,
    member_figure.cohort,
    count(*) as members_with_value,
    count(member_figure.numerator) as members_with_counts,
    cast(
      cast(percentile_cont(0.5) within group (order by cast(member_figure.compared_outcome as decimal(28, 9))) as decimal(28, 9))
      as decimal(18, 6)
    ) as members_median,
    cast(
      sum(member_figure.numerator) * max(member_figure.multiplier) / nullif(sum(member_figure.denominator), 0)
      as decimal(18, 6)
    ) as pooled_outcome
  from member_figure
  group by
    member_figure.comparator_id, member_figure.group_code,
    member_figure.measure_id, member_figure.period_end, member_figure.cohort
),

group_place as (
  select
    belongs.comparator_id,
    belongs.group_code,
    figure.area_code,
    figure.measure_id,
    figure.period_end,
    figure.cohort,
    1 + count(case when member_figure.goodness > figure.goodness then 1 end) as rank,
    1 + count(case when member_figure.area_code <> figure.area_code then 1 end) as ranked,
    1 + count(case when member_figure.area_code <> figure.area_code and member_figure.goodness = figure.goodness then 1 end) as tied
  from compared_figure as figure
  join warehouse.council_comparator as belongs
    on belongs.area_code = figure.area_code
    and figure.period_end between belongs.valid_from and belongs.valid_to
  left join member_figure
    on member_figure.comparator_id = belongs.comparator_id
    and member_figure.group_code = belongs.group_code
    and member_figure.measure_id = figure.measure_id
    and member_figure.period_end = figure.period_end
    and member_figure.cohort = figure.cohort
  where figure.goodness is not null
  group by
    belongs.comparator_id, belongs.group_code,
    figure.area_code, figure.measure_id, figure.period_end, figure.cohort
),

beside as (
  select
    council_result.*,
    belongs.comparator_id,
    belongs.group_code,
    belongs.comparator_name,
    comparator.source,
    comparator.includes_self,
    published.outcome as published_outcome,
    published.status as published_status,
    published.figure_caveat as published_caveat,
    published.lower as published_lower,
    published.upper as published_upper,
    coalesce(member_count.members, 0) as members,
    coalesce(group_middle.members_with_value, 0) as members_with_value,
    coalesce(group_middle.members_with_counts, 0) as members_with_counts,
    group_middle.members_median,
    group_middle.pooled_outcome,
    group_place.rank as group_rank,
    group_place.ranked as group_ranked,
    group_place.tied as group_tied,
    coalesce(member_count.members, 0) = 1 and belongs_to_it.member_area_code is not null and comparator.includes_self as is_alone,
    rule.tied_share,
    case
      when comparator.source = 'published' and published.outcome is not null then 'published'
      when coalesce(council_result.stands_alone, false) then 'none'
      when coalesce(group_middle.members_with_value, 0) = 0 then 'none'
      when comparator.source = 'published'
        and (council_result.provenance = 'computed' or group_middle.members_with_value < rule.member_share * member_count.members)
        then 'none'
      when comparator.worked_out_by = 'counts'
        and group_middle.members_with_counts = group_middle.members_with_value
        and group_middle.pooled_outcome is not null
        then 'counts'
      else 'median'
    end as way
  from council_result
  cross join rule
  join warehouse.council_comparator as belongs
    on belongs.area_code = council_result.area_code
    and council_result.period_end between belongs.valid_from and belongs.valid_to
  join reference.comparator as comparator
    on comparator.comparator_id = belongs.comparator_id
  left join warehouse.comparator_member as belongs_to_it
    on belongs_to_it.comparator_id = belongs.comparator_id
    and belongs_to_it.group_code = belongs.group_code
    and belongs_to_it.member_area_code = belongs.area_code
    and council_result.period_end between belongs_to_it.valid_from and belongs_to_it.valid_to
  left join marts.ascof_outcome as published
    on published.area_code = belongs.published_area_code
    and published.measure_id = council_result.measure_id
    and published.period_end = council_result.period_end
    and published.cohort = council_result.cohort
  left join member_count
    on member_count.comparator_id = belongs.comparator_id
    and member_count.group_code = belongs.group_code
    and member_count.period_end = council_result.period_end
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
),

valued as (
  select
    beside.*,
    case beside.way
      when 'published' then beside.published_outcome
      when 'counts' then beside.pooled_outcome
      when 'median' then beside.members_median
    end as comparator_outcome,
    case
      when beside.way in ('counts', 'median') or beside.provenance = 'computed' then 'computed'
      else beside.source
    end as comparator_source
  from beside
),

reasoned as (
  select
    valued.*,
    case
      when valued.outcome is null then 'The council has no figure' || coalesce(': ' || valued.status, '')
      when coalesce(valued.is_wider_area, false) then 'The figure is about a wider area than the council'
      when valued.is_alone then 'The council is the only member: an area is not compared with itself'
      when coalesce(valued.stands_alone, false) then coalesce(valued.comparable_reason, 'The year is compared with nothing')
      when valued.not_meaningful_why is not null then valued.not_meaningful_why
      when valued.comparator_outcome is null
        then 'There is no figure for ' || valued.comparator_name || coalesce(': ' || valued.published_status, '')
      when valued.lower is null or valued.upper is null then coalesce(valued.interval_caveat, 'No interval')
    end as reason
  from valued
)

select
  reasoned.measure_id,
  reasoned.area_code,
  reasoned.period_start,
  reasoned.period_end,
  reasoned.period,
  reasoned.cohort,
  reasoned.comparator_id,
  reasoned.area_name,
  reasoned.code,
  reasoned.title,
  reasoned.polarity,
  reasoned.unit,
  reasoned.decimals,
  reasoned.outcome,
  reasoned.outcome_published,
  reasoned.lower,
  reasoned.upper,
  reasoned.interval_method,
  reasoned.status,
  reasoned.comparator_name,
  reasoned.comparator_outcome,
  case when reasoned.way = 'published' then reasoned.published_lower end as comparator_lower,
  case when reasoned.way = 'published' then reasoned.published_upper end as comparator_upper,
  case when reasoned.way in ('published', 'none') then reasoned.published_status end as comparator_status,
  reasoned.comparator_source,
  case
    when reasoned.way = 'none' and reasoned.source = 'published'
      then 'no figure for ' || reasoned.comparator_name || ', and none worked out from its councils'
    when reasoned.way = 'none' then 'no member has a figure to compare with'
    when reasoned.way = 'published' and reasoned.provenance = 'computed'
      then 'worked out for ' || reasoned.comparator_name || ' as a whole, as for the council'
    when reasoned.way = 'published' then 'the figure published for ' || reasoned.comparator_name
    when reasoned.way = 'counts' and reasoned.includes_self
      then 'the counts of the members with a figure, taken together, the council itself included'
    when reasoned.way = 'counts' then 'the counts of the members with a figure, taken together, the council itself left out'
    when reasoned.includes_self then 'median of the members with a figure, the council itself included'
    else 'median of the members with a figure, the council itself left out'
  end as method,
  reasoned.includes_self,
  reasoned.members,
  reasoned.members_with_value,
  reasoned.outcome - reasoned.comparator_outcome as difference,
  case
    when reasoned.reason is not null then 'not compared'
    when reasoned.comparator_outcome between reasoned.lower and reasoned.upper then 'similar'
    when reasoned.polarity = 'higher' and reasoned.comparator_outcome < reasoned.lower then 'better'
    when reasoned.polarity = 'higher' then 'worse'
    when reasoned.polarity = 'lower' and reasoned.comparator_outcome > reasoned.upper then 'better'
    when reasoned.polarity = 'lower' then 'worse'
    when reasoned.comparator_outcome < reasoned.lower then 'higher'
    else 'lower'
  end as significance,
  reasoned.reason,
  reasoned.group_rank as rank,
  reasoned.group_ranked as ranked,
  reasoned.group_tied as tied,
  case
    when reasoned.group_tied > 1 and reasoned.group_tied >= reasoned.tied_share * reasoned.group_ranked
      then cast(reasoned.group_tied as string) || ' of ' || cast(reasoned.group_ranked as string)
        || ' share this figure: the rank says little'
  end as rank_caveat,
  reasoned.members_median,
  reasoned.pooled_outcome,
  reasoned.members_with_counts,
  reasoned.caveat,
  reasoned.published_caveat as comparator_caveat,
  reasoned.is_latest
from reasoned
