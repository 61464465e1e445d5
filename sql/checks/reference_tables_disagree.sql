-- stop: A reference table names something that the table it belongs to does not hold. Correct the row in sql/reference.
select 'local_authority' as in_table, local_authority.area_code as code, 'not in area' as found
from reference.local_authority as local_authority
left join reference.area as area on area.area_code = local_authority.area_code and area.area_kind = 'council'
where area.area_code is null
union all
select 'area', area.area_code, 'a council that is not in local_authority'
from reference.area as area
left join reference.local_authority as local_authority on local_authority.area_code = area.area_code
where area.area_kind = 'council' and local_authority.area_code is null
union all
select 'local_authority', local_authority.region_code, 'a region that is not in area'
from reference.local_authority as local_authority
left join reference.area as area on area.area_code = local_authority.region_code and area.area_kind = 'region'
where area.area_code is null
union all
select 'local_authority', local_authority.council_type, 'a council type that is not in area'
from reference.local_authority as local_authority
left join reference.area as area on area.area_code = local_authority.council_type and area.area_kind = 'council_type'
where area.area_code is null
union all
select 'area_alias', area_alias.given, 'its area is not in area'
from reference.area_alias as area_alias
left join reference.area as area on area.area_code = area_alias.area_code
where area.area_code is null
union all
select 'comparator_group', comparator_group.member_area_code, 'a member that is not in local_authority'
from reference.comparator_group as comparator_group
left join reference.local_authority as local_authority on local_authority.area_code = comparator_group.member_area_code
where local_authority.area_code is null
union all
select 'comparator_group', comparator_group.area_code, 'a council that is not in local_authority'
from reference.comparator_group as comparator_group
left join reference.local_authority as local_authority on local_authority.area_code = comparator_group.area_code
where local_authority.area_code is null
union all
select 'comparator_group', comparator_group.comparator_id, 'not in comparator'
from reference.comparator_group as comparator_group
left join reference.comparator as comparator on comparator.comparator_id = comparator_group.comparator_id
where comparator.comparator_id is null
union all
select 'measure', measure.measure_id, 'polarity is none of higher, lower, none'
from reference.measure as measure
where coalesce(measure.polarity, '') not in ('higher', 'lower', 'none')
union all
select 'measure_succession', succession.succession_id, 'a measure that is not in measure'
from reference.measure_succession as succession
left join reference.measure as old_measure on old_measure.measure_id = succession.old_measure_id
left join reference.measure as new_measure on new_measure.measure_id = succession.new_measure_id
where (succession.old_measure_id is not null and old_measure.measure_id is null)
  or (succession.new_measure_id is not null and new_measure.measure_id is null)
union all
select 'figure_caveat', caveat.caveat_id, 'a measure or area that is not known'
from reference.figure_caveat as caveat
left join reference.measure as measure on measure.measure_id = caveat.measure_id
left join reference.area as area on area.area_code = caveat.area_code
where (caveat.measure_id is not null and measure.measure_id is null)
  or (caveat.area_code is not null and area.area_code is null)
union all
select 'measure', measure.measure_id, 'its interval_method is not in interval_method'
from reference.measure as measure
left join reference.interval_method as interval_method on interval_method.interval_method = measure.interval_method
where interval_method.interval_method is null
union all
select 'measure', measure.measure_id, 'no interval, and no interval_caveat that says why'
from reference.measure as measure
where measure.interval_method = 'none' and measure.interval_caveat is null
union all
select 'measure', measure.measure_id, 'its cadence is not in cadence'
from reference.measure as measure
left join reference.cadence as cadence on cadence.cadence = measure.cadence
where cadence.cadence is null
union all
select 'comparability_reading', cast(reading.position as varchar), 'kind is none of break, alone, caution, none'
from reference.comparability_reading as reading
where coalesce(reading.kind, '') not in ('break', 'alone', 'caution', 'none')
union all
select 'series_decision', decision.decision_id, 'a measure that is not known, no date, or a kind that is none of break, alone, caution, not meaningful'
from reference.series_decision as decision
left join reference.measure as measure on measure.measure_id = decision.measure_id
where measure.measure_id is null
  or decision.changed_from is null
  or coalesce(decision.kind, '') not in ('break', 'alone', 'caution', 'not meaningful')
union all
select 'comparator', comparator.comparator_id, 'worked_out_by is none of counts, median'
from reference.comparator as comparator
where coalesce(comparator.worked_out_by, '') not in ('counts', 'median')
union all
select 'area_feature', area_feature.area_code, 'a council or feature that is not known'
from reference.area_feature as area_feature
left join reference.local_authority as local_authority on local_authority.area_code = area_feature.area_code
left join reference.similarity_feature as feature on feature.feature_id = area_feature.feature_id
where local_authority.area_code is null or feature.feature_id is null
union all
select 'early_sight', early_sight.early_measure_id, 'a measure that is not in measure'
from reference.early_sight as early_sight
left join reference.measure as measure on measure.measure_id = early_sight.measure_id
left join reference.measure as early_measure on early_measure.measure_id = early_sight.early_measure_id
where measure.measure_id is null or early_measure.measure_id is null
union all
select 'source_calendar', calendar.job, 'edition_day is none of first of the month, last of the month, any day, or a number is missing or wrong: months must be 1 or more, and a source cannot be stale before it is late'
from reference.source_calendar as calendar
where coalesce(calendar.edition_day, '') not in ('first of the month', 'last of the month', 'any day')
  or not coalesce(calendar.months >= 1 and calendar.warn_after_days >= 0 and calendar.fail_after_days >= calendar.warn_after_days, false)
  or calendar.expected_after_days is null
union all
select 'release', release.job, 'a job that is not in source_calendar, or a date that cannot be read'
from reference.release as release
left join reference.source_calendar as calendar on calendar.job = release.job
where calendar.job is null or release.edition is null or release.released_on is null
union all
select 'benchmark_rule', wanted.rule, 'missing, or its amount cannot be read'
from (
  values ('comparator_member_share'), ('exact_below'), ('interval_widths_of_standard_error'), ('meaningless_tied_share'),
    ('quartile_councils'), ('similar_councils'), ('trend_chi_squared'), ('trend_points'), ('z_95')
) as wanted(rule)
left join reference.benchmark_rule as benchmark_rule on benchmark_rule.rule = wanted.rule
where benchmark_rule.amount is null
