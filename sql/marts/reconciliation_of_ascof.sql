-- mart         reconciliation_of_ascof
-- one row per  reconciliation_id
-- title        The outcomes framework beside itself: the time series and the open data of each year, and 6B and the groups it is made of
-- owner        performance-and-insight
-- beware       Part of marts.reconciliation: read that.
--              Only figures that differ are here. A measure that was only renamed in 2023-24 is compared with itself under its older code.
with

same_measure as (
  select
    measure.measure_id as open_data_measure_id,
    measure.measure_id
  from reference.measure as measure
  union all
  select
    succession.old_measure_id as open_data_measure_id,
    succession.new_measure_id as measure_id
  from reference.measure_succession as succession
  where succession.kind in ('renamed', 'unchanged')
    and succession.old_measure_id is not null
    and succession.new_measure_id is not null
),

stated_by_both as (
  select
    series.measure_id,
    series.area_code,
    series.period_end,
    series.period,
    series.cohort,
    part.part,
    case part.part
      when 'outcome' then series.outcome
      when 'numerator' then series.numerator
      when 'denominator' then series.denominator
      when 'respondents' then series.respondents
    end as value_a,
    case part.part
      when 'outcome' then open_data.outcome
      when 'numerator' then open_data.numerator
      when 'denominator' then open_data.denominator
      when 'respondents' then open_data.respondents
    end as value_b,
    series.status as status_a,
    open_data.measure_id as open_data_measure_id,
    series.file_id as file_id_a,
    series.sheet as sheet_a,
    cast(series.row as bigint) as row_a,
    open_data.file_id as file_id_b,
    open_data.sheet as sheet_b,
    cast(open_data.row as bigint) as row_b
  from measures.ascof_published as series
  join same_measure
    on same_measure.measure_id = series.measure_id
  join warehouse.ascof_open_data_result as open_data
    on open_data.measure_id = same_measure.open_data_measure_id
    and open_data.area_code = series.area_code
    and open_data.period_end = series.period_end
    and open_data.cohort = series.cohort
  cross join (values ('outcome'), ('numerator'), ('denominator'), ('respondents')) as part(part)
),

two_publications as (
  select
    'ascof ' || both_say.measure_id || ' ' || both_say.part || ' ' || both_say.open_data_measure_id || ' ' || both_say.area_code
      || ' ' || both_say.period || ' ' || both_say.cohort as reconciliation_id,
    both_say.measure_id as subject_id,
    measure.title || ', ' || both_say.part as subject,
    case when both_say.part = 'outcome' then measure.unit else 'people' end as unit,
    both_say.area_code,
    both_say.period_end as as_at,
    both_say.period,
    both_say.cohort as scope_a,
    both_say.cohort as scope_b,
    'ASCOF time series' as source_a,
    both_say.value_a,
    'ASCOF open data of the year' as source_b,
    both_say.value_b,
    case
      when both_say.part = 'outcome' and measure.decimals = 0 then cast(1 as decimal(18, 6))
      when both_say.part = 'outcome' and measure.decimals = 1 then cast(0.1 as decimal(18, 6))
      when both_say.part = 'outcome' and measure.decimals = 2 then cast(0.01 as decimal(18, 6))
      when both_say.part = 'outcome' and measure.decimals = 3 then cast(0.001 as decimal(18, 6))
      else cast(coalesce(measure.counts_rounded_to, 1) as decimal(18, 6))
    end as tolerance,
    explanation.is_enough,
    case
      when explanation.explanation is not null then explanation.explanation
      when both_say.value_a is null then 'The time series gives no figure: ' || coalesce(both_say.status_a, 'blank')
    end as explanation,
    both_say.file_id_a,
    both_say.sheet_a,
    both_say.row_a,
    both_say.file_id_b,
    both_say.sheet_b,
    both_say.row_b
  from stated_by_both as both_say
  join reference.measure as measure
    on measure.measure_id = both_say.measure_id
  left join reference.explanation as explanation
    on explanation.figure_a = both_say.measure_id
    and explanation.figure_b = both_say.period
  where (both_say.value_a <> both_say.value_b)
    or (both_say.part = 'outcome' and both_say.value_a is null and both_say.value_b is not null)
),

rated_good as (
  select
    rated.measure_id,
    rated.area_code,
    rated.period_end,
    rated.period,
    rated.cohort,
    rated.numerator,
    outstanding.numerator + good.numerator as good_or_outstanding,
    not_yet_rated.numerator as not_yet_rated,
    rated.file_id,
    rated.sheet,
    cast(rated.row as bigint) as row
  from measures.result as rated
  join measures.result as outstanding
    on outstanding.measure_id = 'ascof_6b_outstanding'
    and outstanding.area_code = rated.area_code
    and outstanding.period_end = rated.period_end
    and outstanding.cohort = rated.cohort
  join measures.result as good
    on good.measure_id = 'ascof_6b_good'
    and good.area_code = rated.area_code
    and good.period_end = rated.period_end
    and good.cohort = rated.cohort
  left join measures.result as not_yet_rated
    on not_yet_rated.measure_id = 'ascof_6b_not_yet_rated'
    and not_yet_rated.area_code = rated.area_code
    and not_yet_rated.period_end = rated.period_end
    and not_yet_rated.cohort = rated.cohort
  where rated.measure_id = 'ascof_6b'
    and rated.numerator <> outstanding.numerator + good.numerator
),

numerator_and_groups as (
  select
    'ascof ' || rated_good.measure_id || ' groups ' || rated_good.area_code || ' ' || rated_good.period
      || ' ' || rated_good.cohort as reconciliation_id,
    rated_good.measure_id as subject_id,
    measure.title || ', numerator' as subject,
    'providers' as unit,
    rated_good.area_code,
    rated_good.period_end as as_at,
    rated_good.period,
    'numerator as published' as scope_a,
    'outstanding and good' as scope_b,
    'ASCOF time series, numerator of the measure' as source_a,
    rated_good.numerator as value_a,
    'ASCOF time series, numerators of outstanding and of good' as source_b,
    rated_good.good_or_outstanding as value_b,
    cast(0 as decimal(18, 6)) as tolerance,
    rated_good.numerator - rated_good.good_or_outstanding = rated_good.not_yet_rated as is_enough,
    case
      when rated_good.numerator - rated_good.good_or_outstanding = rated_good.not_yet_rated then explanation.explanation
    end as explanation,
    rated_good.file_id as file_id_a,
    rated_good.sheet as sheet_a,
    rated_good.row as row_a,
    rated_good.file_id as file_id_b,
    rated_good.sheet as sheet_b,
    rated_good.row as row_b
  from rated_good
  join reference.measure as measure
    on measure.measure_id = rated_good.measure_id
  left join reference.explanation as explanation
    on explanation.figure_a = rated_good.measure_id
    and explanation.figure_b = 'numerator'
),

compared as (
  select * from two_publications
  union all
  select * from numerator_and_groups
)

select
  compared.reconciliation_id,
  compared.subject_id,
  compared.subject,
  compared.unit,
  compared.area_code,
  compared.as_at,
  compared.period,
  compared.period as period_a,
  compared.period as period_b,
  compared.scope_a,
  compared.scope_b,
  compared.source_a,
  compared.value_a,
  compared.source_b,
  compared.value_b,
  compared.tolerance,
  compared.is_enough,
  compared.explanation,
  compared.file_id_a,
  compared.sheet_a,
  compared.row_a,
  compared.file_id_b,
  compared.sheet_b,
  compared.row_b
from compared
