-- mart         reconciliation_of_care_homes
-- one row per  reconciliation_id
-- title        6B as published beside the CQC's own files under both rules, month by month, and the two rules beside each other
-- owner        performance-and-insight
-- beware       Part of marts.reconciliation: read that.
--              The published figure beside a month is that of the newest year that had ended by then.
with

counted as (
  select
    counted.area_code,
    counted.edition,
    counted.period,
    counted.homes,
    counted.outstanding,
    counted.good,
    counted.other,
    counted.not_yet_rated,
    counted.strict_percent,
    counted.as_published_percent
  from marts.care_home_rating_count as counted
  where counted.homes > 0
),

published as (
  select
    counted.area_code,
    counted.edition,
    result.period as published_period,
    result.outcome,
    result.denominator,
    result.file_id,
    result.sheet,
    result.row,
    row_number() over (
      partition by counted.area_code, counted.edition
      order by result.period_end desc
    ) as place
  from counted
  join measures.result as result
    on result.measure_id = 'ascof_6b'
    and result.cohort = 'all'
    and result.area_code = counted.area_code
    and result.period_end <= counted.edition
    and result.outcome is not null
),

stated as (
  select
    counted.*,
    published.published_period,
    published.outcome,
    published.denominator,
    published.file_id,
    published.sheet,
    published.row
  from counted
  left join published
    on published.area_code = counted.area_code
    and published.edition = counted.edition
    and published.place = 1
),

side_by_side as (
  select
    stated.*,
    comparison.comparison,
    case comparison.comparison
      when 'rules' then cast(stated.as_published_percent as decimal(18, 6))
      when 'homes' then cast(stated.denominator as decimal(18, 6))
      else cast(stated.outcome as decimal(18, 6))
    end as value_a,
    case comparison.comparison
      when 'as published' then cast(stated.as_published_percent as decimal(18, 6))
      when 'homes' then cast(stated.homes as decimal(18, 6))
      else cast(stated.strict_percent as decimal(18, 6))
    end as value_b
  from stated
  cross join (values ('rules'), ('as published'), ('strict'), ('homes')) as comparison(comparison)
  where comparison.comparison = 'rules'
    or stated.outcome is not null
)

select
  'care homes ' || side_by_side.comparison || ' ' || side_by_side.area_code || ' ' || side_by_side.period as reconciliation_id,
  measure.measure_id as subject_id,
  case side_by_side.comparison when 'homes' then measure.title || ', denominator' else measure.title end as subject,
  case side_by_side.comparison when 'homes' then 'care homes' else measure.unit end as unit,
  side_by_side.area_code,
  side_by_side.edition as as_at,
  case
    when side_by_side.comparison = 'rules' then side_by_side.period
    else side_by_side.published_period || ' and ' || side_by_side.period
  end as period,
  case when side_by_side.comparison = 'rules' then side_by_side.period else side_by_side.published_period end as period_a,
  side_by_side.period as period_b,
  case side_by_side.comparison
    when 'rules' then 'not yet rated counted as good'
    when 'homes' then 'residential providers'
    else 'as published'
  end as scope_a,
  case side_by_side.comparison
    when 'as published' then 'not yet rated counted as good'
    when 'homes' then 'care homes'
    else 'only outstanding and good counted'
  end as scope_b,
  case side_by_side.comparison
    when 'rules' then 'CQC files, as-published rule, ' || side_by_side.period
    else 'ASCOF, ' || side_by_side.published_period
  end as source_a,
  side_by_side.value_a,
  case side_by_side.comparison
    when 'as published' then 'CQC files, as-published rule, ' || side_by_side.period
    when 'homes' then 'CQC files, ' || side_by_side.period
    else 'CQC files, strict rule, ' || side_by_side.period
  end as source_b,
  side_by_side.value_b,
  cast(case side_by_side.comparison when 'homes' then 0 else 0.1 end as decimal(18, 6)) as tolerance,
  case
    when side_by_side.comparison = 'rules'
      then side_by_side.homes = side_by_side.outstanding + side_by_side.good + side_by_side.other + side_by_side.not_yet_rated
    else explanation.is_enough
  end as is_enough,
  explanation.explanation,
  case when side_by_side.comparison <> 'rules' then side_by_side.file_id end as file_id_a,
  case when side_by_side.comparison <> 'rules' then side_by_side.sheet end as sheet_a,
  case when side_by_side.comparison <> 'rules' then cast(side_by_side.row as bigint) end as row_a,
  cast(null as string) as file_id_b,
  cast(null as string) as sheet_b,
  cast(null as bigint) as row_b
from side_by_side
join reference.measure as measure
  on measure.measure_id = 'ascof_6b'
left join reference.explanation as explanation
  on explanation.figure_a = measure.measure_id
  and explanation.figure_b = case when side_by_side.comparison = 'rules' then 'rules' else 'another month' end
