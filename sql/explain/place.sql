-- section    place
-- title      Its place among the councils of England
-- position   40
-- shows      facts
with

rule as (
  select
    max(case when rule.rule = 'quartile_councils' then cast(cast(rule.amount as integer) as varchar) end) as quartile_councils,
  from reference.benchmark_rule as rule
),

told as (
  select
    figure.*,
    rule.quartile_councils,
    regexp_replace(cast(figure.q1 as varchar), '\.?0+$', '') as q1_text,
    regexp_replace(cast(figure.median as varchar), '\.?0+$', '') as median_text,
    regexp_replace(cast(figure.q3 as varchar), '\.?0+$', '') as q3_text,
    regexp_replace(cast(figure.mad as varchar), '\.?0+$', '') as mad_text,
  from figure
  cross join rule
)

select
  case
    when told.rank is not null
      then cast(told.rank as varchar) || ' of ' || cast(told.ranked as varchar) || case told.ranked when 1 then ' council' else ' councils' end || ' with a figure of their own, of '
        || cast(told.total as varchar) || ' in force in the year; 1 is best'
        || case
          when told.tied > 1 then '. ' || cast(told.tied as varchar) || ' councils share this figure and its rank'
          else ', and no other council has the same figure'
        end
  end as rank,
  case
    when told.rank is not null then null
    when told.area_kind <> 'council' then 'Only councils are ranked'
    when told.outcome is null then 'There is no figure to rank'
    when told.is_wider_area then 'The figure is about a wider area: it is shown, and takes no part in ranks and medians'
    when told.polarity = 'none' then 'The measure has no better and worse, so nothing is ranked'
    else 'The council was not in force in the year'
  end as not_ranked,
  told.rank_caveat as beware,
  case
    when told.quartile is not null then cast(told.quartile as varchar) || ' (1 is best; a council on a cut-off is in the better quarter)'
    when told.rank is not null then 'none: quartiles need ' || told.quartile_councils || ' figures'
  end as quartile,
  case
    when told.q1 is not null and told.ranked > 0
      then 'first quartile ' || told.q1_text || ', median ' || told.median_text || ', third quartile ' || told.q3_text
        || ', type 7 (linear between the two nearest) over ' || cast(told.ranked as varchar) || ' councils'
    when told.median is not null and told.ranked > 1 then 'median ' || told.median_text || ' of ' || cast(told.ranked as varchar) || ' councils'
  end as cut_offs,
  case when told.mad is not null and told.ranked > 1 then told.mad_text || ' (the median absolute deviation, MAD, not scaled)' end as spread,
  case
    when told.mad_score is not null
      then case
          when told.polarity = 'lower' then '(' || told.median_text || ' - ' || told.outcome_text || ') / ' || told.mad_text
          else '(' || told.outcome_text || ' - ' || told.median_text || ') / ' || told.mad_text
        end || ' = ' || cast(cast(told.mad_score as decimal(18, 2)) as varchar) || ' MADs from the median, more being better'
    when told.rank is not null and told.ranked > 1 and told.mad = 0 then 'none: half the councils or more have the median''s figure'
  end as distance,
  '"' || told.band || '": the word for that distance, and no test of significance' as band,
  told.rank as _rank,
  told.ranked as _ranked,
  told.tied as _tied,
  told.total as _total,
  told.quartile as _quartile,
  told.q1 as _q1,
  told.median as _median,
  told.q3 as _q3,
  told.mad as _mad,
  told.mad_score as _mad_score,
  told.band as _band,
from told
