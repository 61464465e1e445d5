-- section    comparators
-- title      Beside its comparators
-- position   50
-- shows      facts
-- when none  Only councils are set beside comparators, and only in years in which they were in force.
with

summed as (
  select
    member.comparator_id,
    sum(member.numerator) as numerator,
    sum(member.denominator) as denominator,
    string_agg(member.figure_text, ', ' order by member.outcome) as outcomes,
  from member
  where member.is_used
  group by member.comparator_id
),

told as (
  select
    beside.*,
    figure.unit_text,
    figure.multiplier,
    figure.multiplier_text,
    figure.outcome_text,
    format('{:,}', cast(summed.numerator as bigint)) as sum_of_numerators,
    format('{:,}', cast(summed.denominator as bigint)) as sum_of_denominators,
    summed.outcomes,
    published_area.area_name as published_area_name,
  from beside
  cross join figure
  left join summed
    on summed.comparator_id = beside.comparator_id
  left join reference.area as published_area
    on published_area.area_code = beside.published_area_code
)

select
  told.comparator_name || case when told.published_area_code is not null then ' (' || told.published_area_code || ')' else '' end as comparator,
  coalesce(told.comparator_text || told.unit_text, 'none' || coalesce(', ' || told.comparator_status, '')) as figure,
  upper(substr(told.method, 1, 1)) || substr(told.method, 2) as how_formed,
  case
    when told.method like 'the counts%'
      then told.sum_of_numerators || ' / ' || told.sum_of_denominators || case when told.multiplier <> 1 then ' × ' || told.multiplier_text else '' end || ' = ' || told.comparator_text
    when told.method like 'median%' and told.comparator_kind <> 'england' and told.members_with_value <= 20
      then 'median of ' || told.outcomes || ' = ' || told.comparator_text
  end as with_its_numbers,
  cast(told.members as varchar) || case told.members when 1 then ' council, ' else ' councils, ' end || cast(told.members_with_value as varchar) || ' with a figure of their own'
    || case when told.includes_self then ', the council itself among the members' else ', the council itself left out' end as members,
  case
    when told.difference is not null
      then regexp_replace(cast(told.difference as varchar), '\.?0+$', '') || ' (' || told.outcome_text || ' less ' || told.comparator_text || ')'
  end as difference,
  told.significance || case
    when told.reason is not null then ': ' || told.reason
    when told.significance = 'similar' then ': ' || told.comparator_text || ' lies within the council''s interval, ' || told.lower_text || ' to ' || told.upper_text
    when told.comparator_outcome < told.lower
      then ': ' || told.comparator_text || ' lies below the council''s interval, ' || told.lower_text || ' to ' || told.upper_text
        || case told.polarity when 'none' then '' else ', and ' || told.polarity || ' is better' end
    else ': ' || told.comparator_text || ' lies above the council''s interval, ' || told.lower_text || ' to ' || told.upper_text
      || case told.polarity when 'none' then '' else ', and ' || told.polarity || ' is better' end
  end as significance,
  case
    when told.rank is not null and told.ranked > 1
      then cast(told.rank as varchar) || ' of ' || cast(told.ranked as varchar) || ', the council included'
        || case when told.tied > 1 then '; ' || cast(told.tied as varchar) || ' share the figure' else '' end
        || coalesce('. ' || told.rank_caveat, '')
  end as rank_among_them,
  case
    when told.comparator_source <> 'computed' or told.method like 'worked out for%' then null
    else nullif(concat_ws('; ',
      'median ' || regexp_replace(cast(told.members_median as varchar), '\.?0+$', ''),
      'counts together ' || regexp_replace(cast(told.pooled_outcome as varchar), '\.?0+$', '') || ' (' || cast(told.members_with_counts as varchar) || ' with counts)'), '')
  end as for_information,
  told.comparator_caveat as beware,
  case when told.comparator_kind = 'group' then told.note end as about_the_group,
  told.comparator_id as _comparator_id,
  told.comparator_outcome as _comparator_outcome,
  told.comparator_source as _comparator_source,
  told.members as _members,
  told.members_with_value as _members_with_value,
  told.difference as _difference,
  told.significance as _significance,
  told.reason as _reason,
from told
order by told.place, told.comparator_name
