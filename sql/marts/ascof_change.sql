-- mart         ascof_change
-- one row per  measure_id, area_code, period_end, cohort
-- title        Every outcome beside the one before it: whether they may be compared, the direction, and the trend
-- owner        performance-and-insight
-- beware       Two figures are compared only where both are of one series (warehouse.series_break), of the area alone and of a council in force, neither of a year that stands alone, and the earlier period ends before the later begins.
--              comparable says whether there is such an earlier figure; comparable_reason why not, or what to know of the comparison.
--              direction: no change where the two 95% intervals meet, otherwise improving or worsening by the measure's polarity, increasing or decreasing without one. Where a figure has no interval any difference is a direction, and comparable_reason says that it may be chance.
--              trend is over all points of the series up to the period that follow each other without a gap, at least five (reference.benchmark_rule). Shares with counts: chi-squared for a linear trend.
--              Other figures: the slope weighted by the inverse of their variances, the standard error being the width of the interval over 3.92. Significant above 9.5495 (p = 0.002), and only where the slope keeps its sign whichever point is left out.
--              trend_chi_squared is rounded half up at the tenth decimal.
with

rule as (
  select
    max(case when rule.rule = 'trend_points' then rule.amount end) as points_needed,
    max(case when rule.rule = 'trend_chi_squared' then rule.amount end) as chi_squared_needed,
    max(case when rule.rule = 'interval_widths_of_standard_error' then cast(rule.amount as double) end) as widths
  from reference.benchmark_rule as rule
),

figure as (
  select
    result.measure_id,
    result.area_code,
    result.period_start,
    result.period_end,
    result.period,
    result.cohort,
    result.numerator,
    result.denominator,
    result.outcome,
    result.lower,
    result.upper,
    result.status,
    coalesce(result.is_wider_area, false) as is_wider_area,
    local_authority.area_code is not null
      and (
        result.period_end < coalesce(local_authority.valid_from, date '1900-01-01')
        or result.period_end > coalesce(local_authority.valid_to, date '9999-12-31')
      ) as is_out_of_force,
    measure.polarity,
    measure.interval_method as named_method,
    coalesce(cadence.months, 12) as months,
    coalesce(cadence.is_independent, true) as is_independent,
    extract(year from result.period_end) * 12 + extract(month from result.period_end) as month_number
  from measures.result as result
  left join reference.measure as measure
    on measure.measure_id = result.measure_id
  left join reference.cadence as cadence
    on cadence.cadence = measure.cadence
  left join reference.local_authority as local_authority
    on local_authority.area_code = result.area_code
),

measure_period as (
  select distinct
    figure.measure_id,
    figure.period_start,
    figure.period_end
  from figure
),

series as (
  select
    measure_period.measure_id,
    measure_period.period_start,
    measure_period.period_end,
    max(case when series_break.kind = 'break' then series_break.changed_from end) as series_from,
    max(
      case
        when series_break.kind = 'alone'
          and measure_period.period_start < cast(series_break.changed_from + interval '12' month as date)
          then series_break.changed_from
      end
    ) as alone_from
  from measure_period
  left join warehouse.series_break as series_break
    on series_break.measure_id = measure_period.measure_id
    and series_break.changed_from <= measure_period.period_start
  group by measure_period.measure_id, measure_period.period_start, measure_period.period_end
),

point as (
  select
    figure.*,
    coalesce(series.series_from, date '1900-01-01') as series_from,
    series.alone_from,
    figure.outcome is not null
      and not figure.is_wider_area
      and not figure.is_out_of_force
      and series.alone_from is null as is_usable
  from figure
  join series
    on series.measure_id = figure.measure_id
    and series.period_start = figure.period_start
    and series.period_end = figure.period_end
),

before as (
  select
    point.measure_id,
    point.area_code,
    point.cohort,
    point.period_end,
    max(case when earlier.series_from = point.series_from then earlier.period_end end) as previous_end,
    max(earlier.period_end) as earlier_end
  from point
  join point as earlier
    on earlier.measure_id = point.measure_id
    and earlier.area_code = point.area_code
    and earlier.cohort = point.cohort
    and earlier.period_end < point.period_start
    and earlier.is_usable
  where point.is_usable
  group by point.measure_id, point.area_code, point.cohort, point.period_end
),

cautions_so_far as (
  select
    later.measure_id,
    later.period_start,
    later.period_end,
    earlier.period_end as previous_end,
    string_agg(series_break.why, '. ') over (
      partition by later.measure_id, later.period_start, later.period_end, earlier.period_end
      order by series_break.changed_from
      rows between unbounded preceding and current row
    ) as words,
    row_number() over (
      partition by later.measure_id, later.period_start, later.period_end, earlier.period_end
      order by series_break.changed_from desc
    ) as place_from_the_end
  from measure_period as later
  join warehouse.series_break as series_break
    on series_break.measure_id = later.measure_id
    and series_break.kind = 'caution'
    and series_break.changed_from <= later.period_start
  join measure_period as earlier
    on earlier.measure_id = later.measure_id
    and earlier.period_start < series_break.changed_from
),

caution as (
  select
    cautions_so_far.measure_id,
    cautions_so_far.period_start,
    cautions_so_far.period_end,
    cautions_so_far.previous_end,
    cautions_so_far.words
  from cautions_so_far
  where cautions_so_far.place_from_the_end = 1
),

compared as (
  select
    point.*,
    previous.period as previous_period,
    previous.period_end as previous_period_end,
    previous.outcome as previous_outcome,
    previous.lower as previous_lower,
    previous.upper as previous_upper,
    point.outcome - previous.outcome as difference,
    before.earlier_end,
    break_words.why as break_why,
    alone_words.why as alone_why,
    caution.words as caution_words
  from point
  left join before
    on before.measure_id = point.measure_id
    and before.area_code = point.area_code
    and before.cohort = point.cohort
    and before.period_end = point.period_end
  left join point as previous
    on previous.measure_id = point.measure_id
    and previous.area_code = point.area_code
    and previous.cohort = point.cohort
    and previous.period_end = before.previous_end
  left join warehouse.series_break as break_words
    on break_words.measure_id = point.measure_id
    and break_words.changed_from = point.series_from
    and break_words.kind = 'break'
  left join warehouse.series_break as alone_words
    on alone_words.measure_id = point.measure_id
    and alone_words.changed_from = point.alone_from
    and alone_words.kind = 'alone'
  left join caution
    on caution.measure_id = point.measure_id
    and caution.period_start = point.period_start
    and caution.period_end = point.period_end
    and caution.previous_end = before.previous_end
),

stepped as (
  select
    point.measure_id,
    point.area_code,
    point.cohort,
    point.period_end,
    point.series_from,
    case
      when point.month_number - lag(point.month_number) over (
        partition by point.measure_id, point.area_code, point.cohort, point.series_from
        order by point.period_end nulls last
      ) <= point.months then 0
      else 1
    end as begins_run,
    point.outcome,
    point.named_method,
    case when point.lower is not null and point.numerator is not null and point.denominator > 0 then 1 else 0 end as has_counts,
    case when point.upper > point.lower then 1 else 0 end as has_width,
    cast(point.numerator as double) as r,
    cast(point.denominator as double) as n,
    cast(nullif(point.upper - point.lower, 0) as double) as width
  from point
  where point.is_usable
    and point.is_independent
),

in_run as (
  select
    stepped.*,
    sum(stepped.begins_run) over (
      partition by stepped.measure_id, stepped.area_code, stepped.cohort
      order by stepped.period_end nulls last
      rows between unbounded preceding and current row
    ) as run
  from stepped
),

numbered as (
  select
    in_run.*,
    row_number() over (
      partition by in_run.measure_id, in_run.area_code, in_run.cohort, in_run.run
      order by in_run.period_end nulls last
    ) as place
  from in_run
),

weighed as (
  select
    numbered.*,
    cast(numbered.place as double) as x,
    cast(numbered.outcome as double) as y,
    (rule.widths / numbered.width) * (rule.widths / numbered.width) as w
  from numbered
  cross join rule
),

-- sums of decimals are the same in any order, sums of floating point are not
exact as (
  select
    weighed.*,
    cast(weighed.w as decimal(38, 16)) as exact_w,
    cast(weighed.w * weighed.x as decimal(38, 16)) as exact_wx,
    cast(weighed.w * weighed.x * weighed.x as decimal(38, 16)) as exact_wxx,
    cast(weighed.w * weighed.y as decimal(38, 16)) as exact_wy,
    cast(weighed.w * weighed.x * weighed.y as decimal(38, 16)) as exact_wxy
  from weighed
),

summed as (
  select
    last_point.measure_id,
    last_point.area_code,
    last_point.cohort,
    last_point.period_end,
    last_point.run,
    last_point.named_method,
    last_point.place as points,
    sum(member.has_counts) as with_counts,
    sum(member.has_width) as with_width,
    sum(member.n) as n,
    sum(member.r) as r,
    sum(member.n * member.x) as nx,
    sum(member.n * member.x * member.x) as nxx,
    sum(member.r * member.x) as rx,
    cast(sum(member.exact_w) as double) as w,
    cast(sum(member.exact_wx) as double) as wx,
    cast(sum(member.exact_wxx) as double) as wxx,
    cast(sum(member.exact_wy) as double) as wy,
    cast(sum(member.exact_wxy) as double) as wxy
  from exact as last_point
  cross join rule
  join exact as member
    on member.measure_id = last_point.measure_id
    and member.area_code = last_point.area_code
    and member.cohort = last_point.cohort
    and member.run = last_point.run
    and member.place <= last_point.place
  where last_point.place >= rule.points_needed
  group by
    last_point.measure_id, last_point.area_code, last_point.cohort, last_point.period_end,
    last_point.run, last_point.named_method, last_point.place
),

left_out as (
  select
    summed.measure_id,
    summed.area_code,
    summed.cohort,
    summed.period_end,
    min(sign(
      (summed.n - member.n) * (summed.rx - member.r * member.x) - (summed.r - member.r) * (summed.nx - member.n * member.x)
    )) as least_by_counts,
    max(sign(
      (summed.n - member.n) * (summed.rx - member.r * member.x) - (summed.r - member.r) * (summed.nx - member.n * member.x)
    )) as most_by_counts,
    min(sign(
      (summed.w - member.w) * (summed.wxy - member.w * member.x * member.y)
        - (summed.wx - member.w * member.x) * (summed.wy - member.w * member.y)
    )) as least_by_slope,
    max(sign(
      (summed.w - member.w) * (summed.wxy - member.w * member.x * member.y)
        - (summed.wx - member.w * member.x) * (summed.wy - member.w * member.y)
    )) as most_by_slope
  from summed
  join weighed as member
    on member.measure_id = summed.measure_id
    and member.area_code = summed.area_code
    and member.cohort = summed.cohort
    and member.run = summed.run
    and member.place <= summed.points
  group by summed.measure_id, summed.area_code, summed.cohort, summed.period_end
),

tested as (
  select
    summed.measure_id,
    summed.area_code,
    summed.cohort,
    summed.period_end,
    summed.points,
    case
      when summed.named_method = 'wilson' and summed.with_counts = summed.points then 'chi-squared for a linear trend'
      when summed.with_width = summed.points and coalesce(summed.named_method, '') <> 'wilson' then 'weighted slope'
    end as method,
    summed.n * (summed.n * summed.rx - summed.r * summed.nx) * (summed.n * summed.rx - summed.r * summed.nx)
      / nullif(summed.r * (summed.n - summed.r) * (summed.n * summed.nxx - summed.nx * summed.nx), 0) as chi_squared_by_counts,
    sign(summed.n * summed.rx - summed.r * summed.nx) as sign_by_counts,
    (summed.w * summed.wxy - summed.wx * summed.wy) * (summed.w * summed.wxy - summed.wx * summed.wy)
      / nullif(summed.w * (summed.w * summed.wxx - summed.wx * summed.wx), 0) as chi_squared_by_slope,
    sign(summed.w * summed.wxy - summed.wx * summed.wy) as sign_by_slope,
    left_out.least_by_counts,
    left_out.most_by_counts,
    left_out.least_by_slope,
    left_out.most_by_slope
  from summed
  join left_out
    on left_out.measure_id = summed.measure_id
    and left_out.area_code = summed.area_code
    and left_out.cohort = summed.cohort
    and left_out.period_end = summed.period_end
),

trend as (
  select
    tested.measure_id,
    tested.area_code,
    tested.cohort,
    tested.period_end,
    tested.points,
    tested.method,
    case
      when tested.method = 'weighted slope' then cast(tested.chi_squared_by_slope as decimal(28, 10))
      when tested.method is not null then cast(tested.chi_squared_by_counts as decimal(28, 10))
    end as chi_squared,
    case when tested.method = 'weighted slope' then tested.sign_by_slope else tested.sign_by_counts end as slope_sign,
    case
      when tested.method = 'weighted slope'
        then tested.least_by_slope = tested.sign_by_slope and tested.most_by_slope = tested.sign_by_slope
      else tested.least_by_counts = tested.sign_by_counts and tested.most_by_counts = tested.sign_by_counts
    end as keeps_sign
  from tested
),

judged as (
  select
    compared.*,
    coalesce(trend.points, numbered.place, 0) as trend_points,
    trend.method as trend_method,
    trend.chi_squared as trend_chi_squared,
    trend.slope_sign,
    trend.keeps_sign,
    rule.points_needed,
    rule.chi_squared_needed,
    case
      when compared.outcome is null then 'There is no figure' || coalesce(': ' || compared.status, '')
      when compared.is_wider_area then 'The figure is about a wider area'
      when compared.is_out_of_force then 'The council was not in force in the period'
      when compared.alone_from is not null then compared.period || ' is compared with nothing: ' || compared.alone_why
    end as unusable_because
  from compared
  cross join rule
  left join trend
    on trend.measure_id = compared.measure_id
    and trend.area_code = compared.area_code
    and trend.cohort = compared.cohort
    and trend.period_end = compared.period_end
  left join numbered
    on numbered.measure_id = compared.measure_id
    and numbered.area_code = compared.area_code
    and numbered.cohort = compared.cohort
    and numbered.period_end = compared.period_end
)

select
  judged.measure_id,
  judged.area_code,
  judged.period_end,
  judged.cohort,
  judged.period,
  case when judged.series_from > date '1900-01-01' then judged.series_from end as series_from,
  judged.alone_from is not null as stands_alone,
  judged.previous_period,
  judged.previous_period_end,
  judged.previous_outcome,
  judged.difference,
  judged.previous_outcome is not null as comparable,
  case
    when judged.unusable_because is not null then judged.unusable_because
    when judged.previous_outcome is not null
      then nullif(concat_ws('. ', judged.caution_words,
        case when judged.lower is null or judged.previous_lower is null
          then 'One of the two figures has no interval: the difference may be chance' end), '')
    when judged.break_why is not null and (judged.earlier_end is not null or judged.series_from = judged.period_start)
      then 'The series begins on ' || cast(judged.series_from as string)
        || case when judged.earlier_end is not null then ', and earlier figures are not compared' else '' end || ': ' || judged.break_why
    else 'No earlier figure of the series is held'
  end as comparable_reason,
  case
    when judged.previous_outcome is null then 'cannot be calculated'
    when judged.lower <= judged.previous_upper and judged.previous_lower <= judged.upper then 'no change'
    when judged.difference = 0 then 'no change'
    when judged.polarity = 'higher' and judged.difference > 0 then 'improving'
    when judged.polarity = 'higher' then 'worsening'
    when judged.polarity = 'lower' and judged.difference < 0 then 'improving'
    when judged.polarity = 'lower' then 'worsening'
    when judged.difference > 0 then 'increasing'
    else 'decreasing'
  end as direction,
  case
    when judged.trend_chi_squared is null then 'cannot be calculated'
    when judged.trend_chi_squared <= judged.chi_squared_needed or not judged.keeps_sign then 'no significant change'
    when judged.slope_sign > 0 and judged.polarity = 'higher' then 'increasing and getting better'
    when judged.slope_sign > 0 and judged.polarity = 'lower' then 'increasing and getting worse'
    when judged.slope_sign > 0 then 'increasing'
    when judged.polarity = 'higher' then 'decreasing and getting worse'
    when judged.polarity = 'lower' then 'decreasing and getting better'
    else 'decreasing'
  end as trend,
  case
    when judged.unusable_because is not null then judged.unusable_because
    when not judged.is_independent
      then 'Counted every month from much the same homes or people: the points are not independent'
    when judged.trend_points < judged.points_needed
      then cast(judged.trend_points as string) || ' of the ' || cast(cast(judged.points_needed as integer) as string)
        || ' points of one series, without a gap, that a trend needs'
    when judged.trend_method is null then 'One of the points has no interval or counts'
    when judged.trend_chi_squared is null then 'The figures do not vary: there is nothing to test'
    when judged.trend_chi_squared > judged.chi_squared_needed and not judged.keeps_sign
      then 'The slope changes its sign when one of the points is left out'
  end as trend_reason,
  judged.trend_points,
  judged.trend_method,
  judged.trend_chi_squared
from judged
