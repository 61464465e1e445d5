-- plan    figure_of_mart
-- title   Every figure that would move, appear or vanish in a table with figures of its own, which measures.result does not hold
-- beware  measure_id is the table and what it counts, cohort what tells its rows of an area and period apart. A figure made of many rows has no file, sheet or row.
--         Where a table has nothing yet of an area and period, or would have nothing more, one row stands for all those figures and says how many they are.
with

-- Of each table the rows that differ, a figure a row; is_in_both says whether the other side has anything of the area and period.
stacked as materialized (
  select
    side,
    is_in_both,
    'marts.workforce_profile' as mart,
    figure,
    area_code,
    cast(as_at as varchar) as period,
    as_at as period_end,
    concat_ws(', ', scope_id, breakdown, value) as cohort,
    outcome,
    status
  from (
    select 'old' as side, *, (area_code, as_at) in (select area_code, as_at from after.marts.workforce_profile) as is_in_both
    from (from before.marts.workforce_profile except from after.marts.workforce_profile)
    union all
    select 'new' as side, *, (area_code, as_at) in (select area_code, as_at from before.marts.workforce_profile) as is_in_both
    from (from after.marts.workforce_profile except from before.marts.workforce_profile)
  )
  unpivot include nulls (
    outcome for figure in (
      cast(columns(* exclude (
        side, is_in_both, area_code, scope_id, as_at, breakdown, value, scope_title, breakdown_title, value_title, position, is_unknown, theme, status, reason
      )) as decimal(18, 6))
    )
  )
  union all by name
  select
    side,
    is_in_both,
    'marts.workforce_rate' as mart,
    definition_id as figure,
    area_code,
    cast(as_at as varchar) as period,
    as_at as period_end,
    concat_ws(', ', scope_id, subject) as cohort,
    cast(rate as decimal(18, 6)) as outcome,
    status,
    cast(numerator as decimal(18, 6)) as numerator,
    cast(denominator as decimal(18, 6)) as denominator
  from (
    select 'old' as side, *, (area_code, as_at) in (select area_code, as_at from after.marts.workforce_rate) as is_in_both
    from (from before.marts.workforce_rate except from after.marts.workforce_rate)
    union all
    select 'new' as side, *, (area_code, as_at) in (select area_code, as_at from before.marts.workforce_rate) as is_in_both
    from (from after.marts.workforce_rate except from before.marts.workforce_rate)
  )
  union all by name
  select
    side,
    is_in_both,
    'marts.market_workforce' as mart,
    market_measure as figure,
    area_code,
    period,
    period_end,
    concat_ws(', ', sector, service, job_role_group, job_role) as cohort,
    cast(value as decimal(18, 6)) as outcome,
    status,
    file_id,
    sheet,
    row
  from (
    select 'old' as side, *, (area_code, period_end) in (select area_code, period_end from after.marts.market_workforce) as is_in_both
    from (from before.marts.market_workforce except from after.marts.market_workforce)
    union all
    select 'new' as side, *, (area_code, period_end) in (select area_code, period_end from before.marts.market_workforce) as is_in_both
    from (from after.marts.market_workforce except from before.marts.market_workforce)
  )
  union all by name
  select
    side,
    is_in_both,
    'marts.asc_wds_rate' as mart,
    market_measure as figure,
    cast(edition as varchar) as period,
    edition as period_end,
    'all' as cohort,
    cast(value as decimal(18, 6)) as outcome,
    status,
    cast(numerator as decimal(18, 6)) as numerator,
    cast(base as decimal(18, 6)) as denominator
  from (
    select 'old' as side, *, edition in (select edition from after.marts.asc_wds_rate) as is_in_both
    from (from before.marts.asc_wds_rate except from after.marts.asc_wds_rate)
    union all
    select 'new' as side, *, edition in (select edition from before.marts.asc_wds_rate) as is_in_both
    from (from after.marts.asc_wds_rate except from before.marts.asc_wds_rate)
  )
  union all by name
  select
    side,
    is_in_both,
    'marts.care_home_rating_count' as mart,
    figure,
    area_code,
    period,
    edition as period_end,
    'all' as cohort,
    outcome
  from (
    select 'old' as side, *, (area_code, edition) in (select area_code, edition from after.marts.care_home_rating_count) as is_in_both
    from (from before.marts.care_home_rating_count except from after.marts.care_home_rating_count)
    union all
    select 'new' as side, *, (area_code, edition) in (select area_code, edition from before.marts.care_home_rating_count) as is_in_both
    from (from after.marts.care_home_rating_count except from before.marts.care_home_rating_count)
  )
  unpivot include nulls (
    outcome for figure in (
      cast(columns(* exclude (
        side, is_in_both, area_code, edition, period, area_name, is_from_directory
      )) as decimal(18, 6))
    )
  )
  union all by name
  select
    side,
    is_in_both,
    'marts.provider_quality' as mart,
    figure,
    area_code,
    period,
    edition as period_end,
    service_category || ', dormant ' || dormant as cohort,
    outcome
  from (
    select 'old' as side, *, (area_code, edition) in (select area_code, edition from after.marts.provider_quality) as is_in_both
    from (from before.marts.provider_quality except from after.marts.provider_quality)
    union all
    select 'new' as side, *, (area_code, edition) in (select area_code, edition from before.marts.provider_quality) as is_in_both
    from (from after.marts.provider_quality except from before.marts.provider_quality)
  )
  unpivot include nulls (
    outcome for figure in (
      cast(columns(* exclude (
        side, is_in_both, area_code, edition, period, service_category, dormant, area_name, service_category_title, previous_edition
      )) as decimal(18, 6))
    )
  )
  union all by name
  select
    side,
    is_in_both,
    'marts.plan_summary' as mart,
    figure,
    cast(as_at as varchar) as period,
    as_at as period_end,
    concat_ws(', ', plan_key, level, part) as cohort,
    outcome
  from (
    select 'old' as side, *, as_at in (select as_at from after.marts.plan_summary) as is_in_both
    from (from before.marts.plan_summary except from after.marts.plan_summary)
    union all
    select 'new' as side, *, as_at in (select as_at from before.marts.plan_summary) as is_in_both
    from (from after.marts.plan_summary except from before.marts.plan_summary)
  )
  unpivot include nulls (
    outcome for figure in (
      cast(columns(* exclude (
        side, is_in_both, as_at, plan_key, level, part, plan, plan_id, next_due_on
      )) as decimal(18, 6))
    )
  )
),

figure as materialized (
  select
    stacked.* exclude (status),
    case when stacked.outcome is null then stacked.status end as status,
    stacked.mart || '.' || stacked.figure as measure_id
  from stacked
  where stacked.outcome is not null
    or stacked.status is not null
)

select
  coalesce(new.measure_id, old.measure_id) as measure_id,
  coalesce(new.area_code, old.area_code) as area_code,
  coalesce(new.period, old.period) as period,
  coalesce(new.period_end, old.period_end) as period_end,
  coalesce(new.cohort, old.cohort) as cohort,
  case
    when old.measure_id is null then 'appears'
    when new.measure_id is null then 'vanishes'
    when old.outcome is distinct from new.outcome or old.status is distinct from new.status then 'moves'
    else 'its counts or interval move'
  end as fate,
  old.outcome as old_outcome,
  old.status as old_status,
  new.outcome as new_outcome,
  new.status as new_status,
  new.outcome - old.outcome as difference,
  old.numerator as old_numerator,
  new.numerator as new_numerator,
  old.denominator as old_denominator,
  new.denominator as new_denominator,
  new_file.name as new_file,
  new.sheet as new_sheet,
  new.row as new_row,
  old_file.name as old_file,
  old.sheet as old_sheet,
  old.row as old_row
from (from figure where side = 'old' and is_in_both) as old
full join (from figure where side = 'new' and is_in_both) as new
  on new.measure_id = old.measure_id
  and new.area_code is not distinct from old.area_code
  and new.period_end = old.period_end
  and new.cohort = old.cohort
left join before.log.file as old_file
  on old_file.file_id = old.file_id
left join after.log.file as new_file
  on new_file.file_id = new.file_id
where old.outcome is distinct from new.outcome
  or old.status is distinct from new.status
  or old.numerator is distinct from new.numerator
  or old.denominator is distinct from new.denominator
union all by name
select
  figure.mart || ': ' || count(*) || ' figures' as measure_id,
  figure.area_code,
  figure.period,
  figure.period_end,
  'all' as cohort,
  case figure.side when 'new' then 'appears' else 'vanishes' end as fate
from figure
where not figure.is_in_both
group by figure.mart, figure.area_code, figure.period, figure.period_end, figure.side
order by 1, 2, 4, 5
