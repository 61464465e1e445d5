-- warehouse    similar_council
-- one row per  comparator_id, area_code, member_area_code
-- title        How far apart any two councils are in what they are like, and which are the most similar
-- owner        performance-and-insight
-- beware       Each feature (logged where similarity_feature says so) is standardised over the councils that have every feature: less the mean, over the standard deviation. distance is Euclidean: the root of the sum of weight × squared difference, over the sum of weights.
--              position 1 is the nearest; equally distant councils are in the order of their codes. is_member marks the nearest ones, as many as similar_councils in benchmark_rule.
with

rule as (
  select
    max(case when rule.rule = 'similar_councils' then rule.amount end) as similar_councils,
  from reference.benchmark_rule as rule
),

weighted_feature as (
  select
    feature.feature_id,
    feature.weight,
    feature.is_logged,
  from reference.similarity_feature as feature
  where feature.weight > 0
),

complete_area as (
  select
    area_feature.area_code,
  from reference.area_feature as area_feature
  join weighted_feature
    on weighted_feature.feature_id = area_feature.feature_id
  group by area_feature.area_code
  having count(*) = (select count(*) from weighted_feature)
),

measured as (
  select
    area_feature.area_code,
    area_feature.feature_id,
    cast(weighted_feature.weight as double) as weight,
    case
      when weighted_feature.is_logged then ln(cast(nullif(area_feature.value, 0) as double))
      else cast(area_feature.value as double)
    end as amount,
  from reference.area_feature as area_feature
  join weighted_feature
    on weighted_feature.feature_id = area_feature.feature_id
  join complete_area
    on complete_area.area_code = area_feature.area_code
),

spread as (
  select
    measured.feature_id,
    avg(measured.amount) as middle,
    stddev_pop(measured.amount) as deviation,
  from measured
  group by measured.feature_id
),

standardised as (
  select
    measured.area_code,
    measured.feature_id,
    measured.weight,
    (measured.amount - spread.middle) / nullif(spread.deviation, 0) as score,
  from measured
  join spread
    on spread.feature_id = measured.feature_id
),

apart as (
  select
    ours.area_code,
    theirs.area_code as member_area_code,
    cast(
      sqrt(sum(ours.weight * (ours.score - theirs.score) * (ours.score - theirs.score)) / nullif(sum(ours.weight), 0))
      as decimal(18, 6)
    ) as distance,
  from standardised as ours
  join standardised as theirs
    on theirs.feature_id = ours.feature_id
    and theirs.area_code <> ours.area_code
  group by ours.area_code, theirs.area_code
),

placed as (
  select
    apart.area_code,
    apart.member_area_code,
    apart.distance,
    row_number() over (
      partition by apart.area_code
      order by apart.distance nulls last, apart.member_area_code
    ) as position,
  from apart
)

select
  'most_similar' as comparator_id,
  placed.area_code,
  placed.member_area_code,
  placed.distance,
  placed.position,
  placed.position <= rule.similar_councils as is_member,
from placed
cross join rule
