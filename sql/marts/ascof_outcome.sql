-- mart         ascof_outcome
-- one row per  measure_id, area_code, period_end, cohort
-- title        Every outcome of every area and year, with its place among the councils of England
-- owner        performance-and-insight
-- beware       caveat is everything a reader must know; figure_caveat the part of it that is about this one figure.
--              An empty outcome was not submitted, is withheld or was not asked: see status. It is never zero.
--              Only councils in force in the year are ranked, by figures about the council alone: 1 is best in the measure's own direction, equal figures share a rank (tied says how many), and the next rank is skipped.
--              q1, median and q3 are type 7 percentiles of the councils' figures; q1 and q3 need four. A council on a cut-off is in the better quarter; quartile 1 is the best.
--              mad is unscaled; mad_score is (outcome - median) / mad, turned so that more is better. A measure without polarity has no rank, quartile, score or band.
--              rank_caveat: where a quarter of the ranked councils or more have the same figure, its rank and quartile say little.
--              lower and upper are the 95% interval: see measures.result, and interval_caveat. comparable, direction and trend, and why not: see marts.ascof_change.
--              is_latest is the newest period in which any council has a figure, measure by measure; is_carried_forward says that other measures of the framework have a newer one.
with

rule as (
  select
    max(case when rule.rule = 'quartile_councils' then rule.amount end) as quartile_councils,
    max(case when rule.rule = 'meaningless_tied_share' then rule.amount end) as tied_share
  from reference.benchmark_rule as rule
),

council as (
  select
    local_authority.area_code,
    local_authority.region_code,
    local_authority.region_name,
    local_authority.council_type,
    coalesce(local_authority.valid_from, date '1900-01-01') as valid_from,
    coalesce(local_authority.valid_to, date '9999-12-31') as valid_to
  from reference.local_authority as local_authority
),

period_total as (
  select
    period.period_end,
    count(council.area_code) as total
  from (select distinct result.period_end from measures.result as result) as period
  left join council
    on period.period_end between council.valid_from and council.valid_to
  group by period.period_end
),

ranked_figure as (
  select
    result.measure_id,
    result.period_end,
    result.cohort,
    result.area_code,
    result.outcome,
    case
      when measure.polarity = 'higher' then result.outcome
      when measure.polarity = 'lower' then -result.outcome
    end as goodness,
    count(*) over (partition by result.measure_id, result.period_end, result.cohort, result.outcome) as tied
  from measures.result as result
  join council
    on council.area_code = result.area_code
    and result.period_end between council.valid_from and council.valid_to
  left join reference.measure as measure
    on measure.measure_id = result.measure_id
  where result.outcome is not null
    and not coalesce(result.is_wider_area, false)
),

placed as (
  select
    ranked_figure.*,
    case
      when ranked_figure.goodness is not null
        then rank() over (
          partition by ranked_figure.measure_id, ranked_figure.period_end, ranked_figure.cohort
          order by ranked_figure.goodness desc nulls last
        )
    end as rank
  from ranked_figure
),

-- What lies between two figures of six decimals fits into nine: then every engine rounds it half up, from the same number.
middle as (
  select
    ranked_figure.measure_id,
    ranked_figure.period_end,
    ranked_figure.cohort,
    count(*) as ranked,
    cast(
      cast(percentile_cont(0.25) within group (order by cast(ranked_figure.outcome as decimal(28, 9))) as decimal(28, 9))
      as decimal(18, 6)
    ) as q1,
    cast(
      cast(percentile_cont(0.5) within group (order by cast(ranked_figure.outcome as decimal(28, 9))) as decimal(28, 9))
      as decimal(18, 6)
    ) as median,
    cast(
      cast(percentile_cont(0.75) within group (order by cast(ranked_figure.outcome as decimal(28, 9))) as decimal(28, 9))
      as decimal(18, 6)
    ) as q3
  from ranked_figure
  group by ranked_figure.measure_id, ranked_figure.period_end, ranked_figure.cohort
),

spread as (
  select
    middle.measure_id,
    middle.period_end,
    middle.cohort,
    max(middle.ranked) as ranked,
    max(case when middle.ranked >= rule.quartile_councils then middle.q1 end) as q1,
    max(middle.median) as median,
    max(case when middle.ranked >= rule.quartile_councils then middle.q3 end) as q3,
    cast(
      cast(percentile_cont(0.5) within group (order by cast(abs(ranked_figure.outcome - middle.median) as decimal(28, 9))) as decimal(28, 9))
      as decimal(18, 6)
    ) as mad
  from middle
  cross join rule
  join ranked_figure
    on ranked_figure.measure_id = middle.measure_id
    and ranked_figure.period_end = middle.period_end
    and ranked_figure.cohort = middle.cohort
  group by middle.measure_id, middle.period_end, middle.cohort
),

latest as (
  select
    spread.measure_id,
    spread.cohort,
    max(spread.period_end) as period_end
  from spread
  group by spread.measure_id, spread.cohort
),

latest_of_framework as (
  select
    measure.framework,
    max(latest.period_end) as period_end
  from latest
  join reference.measure as measure
    on measure.measure_id = latest.measure_id
  group by measure.framework
),

distance as (
  select
    placed.measure_id,
    placed.period_end,
    placed.cohort,
    placed.area_code,
    placed.goodness,
    abs(placed.outcome - spread.median) as from_median,
    spread.mad,
    case
      when measure.polarity = 'higher' then placed.outcome - spread.median
      when measure.polarity = 'lower' then spread.median - placed.outcome
    end as better_by
  from placed
  join spread
    on spread.measure_id = placed.measure_id
    and spread.period_end = placed.period_end
    and spread.cohort = placed.cohort
  left join reference.measure as measure
    on measure.measure_id = placed.measure_id
),

reached as (
  select
    distance.measure_id,
    distance.period_end,
    distance.cohort,
    distance.area_code,
    max(band.lower_bound) as lower_bound
  from distance
  join reference.band as band
    on distance.from_median >= band.lower_bound * distance.mad
  where distance.mad > 0
    and distance.better_by is not null
  group by distance.measure_id, distance.period_end, distance.cohort, distance.area_code
),

banded as (
  select
    distance.measure_id,
    distance.period_end,
    distance.cohort,
    distance.area_code,
    cast(distance.better_by / nullif(distance.mad, 0) as decimal(18, 6)) as mad_score,
    case when distance.better_by >= 0 then band.better else band.worse end as band
  from distance
  join reached
    on reached.measure_id = distance.measure_id
    and reached.period_end = distance.period_end
    and reached.cohort = distance.cohort
    and reached.area_code = distance.area_code
  join reference.band as band
    on band.lower_bound = reached.lower_bound
),

figure_caveats_so_far as (
  select
    result.measure_id,
    result.period_end,
    result.cohort,
    result.area_code,
    string_agg(caveat.caveat, '. ') over (
      partition by result.measure_id, result.period_end, result.cohort, result.area_code
      order by caveat.caveat_id
      rows between unbounded preceding and current row
    ) as caveat,
    row_number() over (
      partition by result.measure_id, result.period_end, result.cohort, result.area_code
      order by caveat.caveat_id desc
    ) as place_from_the_end
  from measures.result as result
  join reference.figure_caveat as caveat
    on coalesce(caveat.measure_id, result.measure_id) = result.measure_id
    and coalesce(caveat.area_code, result.area_code) = result.area_code
    and result.period_end >= coalesce(caveat.first_period_end, date '1900-01-01')
    and result.period_end <= coalesce(caveat.last_period_end, date '9999-12-31')
),

figure_caveat as (
  select
    figure_caveats_so_far.measure_id,
    figure_caveats_so_far.period_end,
    figure_caveats_so_far.cohort,
    figure_caveats_so_far.area_code,
    figure_caveats_so_far.caveat
  from figure_caveats_so_far
  where figure_caveats_so_far.place_from_the_end = 1
),

described as (
  select
    result.*,
    measure.title,
    measure.framework,
    measure.code,
    measure.objective,
    measure.unit,
    measure.decimals,
    measure.polarity,
    measure.caveat as measure_caveat,
    area.area_name,
    area.area_kind,
    council.region_code,
    council.region_name,
    council.council_type,
    placed.rank,
    placed.tied,
    placed.goodness,
    coalesce(spread.ranked, 0) as ranked,
    period_total.total,
    spread.q1,
    spread.median,
    spread.q3,
    spread.mad,
    banded.mad_score,
    banded.band,
    latest.period_end is not null as is_latest,
    coalesce(latest.period_end < latest_of_framework.period_end, false) as is_carried_forward,
    case
      when latest.period_end < latest_of_framework.period_end
        then 'Of ' || result.period || ', the latest there is' || coalesce(': ' || measure.cadence, '')
    end as carried_caveat,
    change.previous_period,
    change.previous_outcome,
    change.difference,
    change.direction,
    change.comparable,
    change.comparable_reason,
    change.series_from,
    change.stands_alone,
    change.trend,
    change.trend_reason,
    change.trend_points,
    change.trend_method,
    change.trend_chi_squared,
    not_meaningful.why as not_meaningful_why,
    figure_caveat.caveat as figure_caveat,
    case
      when placed.goodness is not null and placed.tied > 1 and placed.tied >= rule.tied_share * spread.ranked
        then cast(placed.tied as string) || ' of ' || cast(spread.ranked as string) || ' councils share this figure: its rank and quartile say little'
    end as ties_caveat
  from measures.result as result
  cross join rule
  left join reference.measure as measure
    on measure.measure_id = result.measure_id
  left join reference.area as area
    on area.area_code = result.area_code
  left join council
    on council.area_code = result.area_code
  left join placed
    on placed.measure_id = result.measure_id
    and placed.period_end = result.period_end
    and placed.cohort = result.cohort
    and placed.area_code = result.area_code
  left join spread
    on spread.measure_id = result.measure_id
    and spread.period_end = result.period_end
    and spread.cohort = result.cohort
  left join period_total
    on period_total.period_end = result.period_end
  left join banded
    on banded.measure_id = result.measure_id
    and banded.period_end = result.period_end
    and banded.cohort = result.cohort
    and banded.area_code = result.area_code
  left join latest
    on latest.measure_id = result.measure_id
    and latest.cohort = result.cohort
    and latest.period_end = result.period_end
  left join latest_of_framework
    on latest_of_framework.framework = measure.framework
  left join marts.ascof_change as change
    on change.measure_id = result.measure_id
    and change.period_end = result.period_end
    and change.cohort = result.cohort
    and change.area_code = result.area_code
  left join warehouse.series_break as not_meaningful
    on not_meaningful.measure_id = result.measure_id
    and not_meaningful.kind = 'not meaningful'
    and not_meaningful.changed_from = result.period_start
  left join figure_caveat
    on figure_caveat.measure_id = result.measure_id
    and figure_caveat.period_end = result.period_end
    and figure_caveat.cohort = result.cohort
    and figure_caveat.area_code = result.area_code
)

select
  described.measure_id,
  described.area_code,
  described.period_start,
  described.period_end,
  described.period,
  described.cohort,
  described.area_name,
  described.area_kind,
  described.region_code,
  described.region_name,
  described.council_type,
  described.framework,
  described.code,
  described.title,
  described.objective,
  described.polarity,
  described.unit,
  described.decimals,
  described.numerator,
  described.denominator,
  described.respondents,
  described.outcome,
  described.outcome_published,
  described.lower,
  described.upper,
  described.interval_method,
  described.interval_caveat,
  described.margin_of_error,
  described.old_basis_outcome,
  described.status,
  described.provenance,
  described.rank,
  described.ranked,
  described.tied,
  described.total,
  case
    when described.goodness is null then null
    when described.polarity = 'higher' and described.outcome >= described.q3 then 1
    when described.polarity = 'higher' and described.outcome >= described.median and described.q3 is not null then 2
    when described.polarity = 'higher' and described.outcome >= described.q1 then 3
    when described.polarity = 'higher' and described.outcome < described.q1 then 4
    when described.polarity = 'lower' and described.outcome <= described.q1 then 1
    when described.polarity = 'lower' and described.outcome <= described.median and described.q1 is not null then 2
    when described.polarity = 'lower' and described.outcome <= described.q3 then 3
    when described.polarity = 'lower' and described.outcome > described.q3 then 4
  end as quartile,
  described.q1,
  described.median,
  described.q3,
  described.mad,
  described.mad_score,
  described.band,
  described.ties_caveat as rank_caveat,
  described.previous_period,
  described.previous_outcome,
  described.difference,
  described.direction,
  described.comparable,
  described.comparable_reason,
  described.trend,
  described.trend_reason,
  described.trend_points,
  described.trend_method,
  described.trend_chi_squared,
  described.series_from,
  coalesce(described.stands_alone, false) as stands_alone,
  described.not_meaningful_why,
  nullif(
    concat_ws('. ', described.carried_caveat, described.figure_caveat, described.area_caveat, described.ties_caveat, described.measure_caveat),
    ''
  ) as caveat,
  nullif(concat_ws('. ', described.figure_caveat, described.area_caveat), '') as figure_caveat,
  described.is_wider_area,
  described.is_latest,
  described.is_carried_forward,
  described.file_id,
  described.sheet,
  described.row,
  described.outcome_column
from described
