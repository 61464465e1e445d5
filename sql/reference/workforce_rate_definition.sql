-- reference    workforce_rate_definition
-- one row per  definition_id
-- title        How each rate about the workforce is defined, and by whom
-- owner        performance-and-insight
-- beware       The same word means different rates: leavers are set against the headcount (workforce strategy), permanent and temporary staff (Skills for Care) or the average headcount (corporate practice).
--              denominator_is: as_at, or average over the window, of at least least_editions extracts. position: the order in which definitions of a metric are kept where showing both would disclose.
select
  csv.definition_id,
  csv.metric,
  types.whole_number(csv.position)::integer as position,
  csv.source,
  csv.title,
  csv.numerator_count,
  csv.numerator_title,
  csv.denominator_count,
  csv.denominator_title,
  csv.denominator_is,
  types.whole_number(csv.least_editions)::integer as least_editions,
  types.yes_no(csv.denominator_by_subject) as denominator_by_subject,
  types.yes_no(csv.is_share_of_people) as is_share_of_people,
  types.yes_no(csv.numerator_is_people) as numerator_is_people,
  types.yes_no(csv.denominator_is_people) as denominator_is_people, -- Whether the denominator counts people, or what they hold, so that it is rounded
  types.whole_number(csv.multiplier)::integer as multiplier,
  types.whole_number(csv.decimals)::integer as decimals,
  csv.unit,
  csv.theme_id,
  csv.caveat,
from csv
