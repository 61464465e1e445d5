-- section    figure
-- title      The figure
-- position   10
-- shows      facts
select
  figure.code || ' ' || figure.title as measure,
  figure.measure_id as identifier,
  figure.framework || coalesce(', objective ' || figure.objective, '') as framework,
  figure.area_name || ' (' || figure.area_code || ')' || case when figure.area_kind in ('region', 'council_type') then ', ' || replace(figure.area_kind, '_', ' ') else '' end as area,
  figure.period || case
    when figure.is_carried_forward then ': carried forward, the latest there is' || coalesce(' (' || figure.cadence || ')', '')
    when figure.is_latest then ', the latest there is'
    else ''
  end as period,
  case when figure.cohort <> 'all' then figure.cohort end as cohort,
  coalesce(
    figure.outcome_text || figure.unit_text,
    'none. It is not zero: it is missing'
  ) as outcome,
  figure.outcome as _outcome,
  figure.outcome_published as the_publisher_shows,
  case
    when figure.status is not null then figure.status || ': ' || coalesce(marker.meaning, 'a marker of the source') || coalesce('. ' || figure.figure_caveat, '')
    when figure.outcome is null then 'The cell is empty, and no marker says why' || coalesce('. ' || figure.figure_caveat, '')
  end as why_missing,
  case when figure.is_wider_area then 'More than the area itself: ' || coalesce(figure.figure_caveat, 'see the caveats') end as covers,
  case figure.polarity when 'none' then 'neither: a direction is named, not judged' else figure.polarity end as good_is,
  figure.unit || ', ' || case figure.decimals when 0 then 'whole numbers' when 1 then '1 decimal' else cast(figure.decimals as varchar) || ' decimals' end as unit,
  figure.numerator_is as numerator_counts,
  figure.denominator_is as denominator_counts,
  figure.source,
  case figure.provenance
    when 'published' then 'published: the figure is the publisher''s, as shown'
    else 'computed: worked out here, not a published figure'
  end as provenance,
  figure.measure_id as _measure_id,
  figure.area_code as _area_code,
  figure.period_end as _period_end,
  figure.status as _status,
from figure
left join reference.status_marker as marker
  on marker.marker = figure.status
