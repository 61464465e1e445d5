-- mart         reconciliation_of_documents
-- one row per  reconciliation_id
-- title        The figures of the council's documents beside one another, their parts and what the warehouse holds
-- owner        performance-and-insight
-- beware       Part of marts.reconciliation: read that.
--              period_b of what the warehouse holds is the day it is of, which may be years from the document's: see as_at.
--              tolerance is half of what each figure is rounded to, added up over every rounded figure on both sides.
with

documented as (
  select
    figure.figure_id,
    figure.subject_id,
    subject.title,
    subject.unit,
    figure.figure,
    figure.rounding_base,
    figure.document || ', ' || figure.place as source,
    figure.area_code,
    figure.as_at,
    figure.period,
    figure.scope,
    figure.part_of,
    figure.breakdown,
    figure.ratio_numerator,
    figure.ratio_denominator,
    figure.data_kind,
    figure.data_key
  from reference.documented_figure as figure
  join reference.documented_subject as subject
    on subject.subject_id = figure.subject_id
),

stated_twice as (
  select
    one.figure_id as figure_a,
    other.figure_id as figure_b,
    one.subject_id,
    one.title,
    one.unit,
    one.area_code,
    case when one.as_at >= other.as_at or other.as_at is null then one.as_at else other.as_at end as as_at,
    case when one.period = other.period then one.period else one.period || ' and ' || other.period end as period,
    one.scope as scope_a,
    other.scope as scope_b,
    one.source as source_a,
    one.figure as value_a,
    other.source as source_b,
    other.figure as value_b,
    (one.rounding_base + other.rounding_base) / 2 as tolerance,
    cast(null as string) as file_id_b,
    cast(null as string) as sheet_b,
    cast(null as bigint) as row_b,
    other.period as period_b
  from documented as one
  join documented as other
    on other.subject_id = one.subject_id
    and other.area_code = one.area_code
    and one.figure_id < other.figure_id
    and one.subject_id <> 'part'
),

parts as (
  select
    part.part_of,
    part.breakdown,
    sum(part.figure) as figure,
    sum(part.rounding_base) as rounding_base,
    count(*) as parts
  from documented as part
  where part.part_of is not null
  group by part.part_of, part.breakdown
),

sum_of_parts as (
  select
    total.figure_id as figure_a,
    parts.breakdown as figure_b,
    total.subject_id,
    total.title,
    total.unit,
    total.area_code,
    total.as_at,
    total.period,
    total.scope as scope_a,
    total.scope as scope_b,
    total.source as source_a,
    total.figure as value_a,
    total.source || ': ' || cast(parts.parts as string) || ' parts by ' || parts.breakdown || ', added up' as source_b,
    parts.figure as value_b,
    (total.rounding_base + parts.rounding_base) / 2 as tolerance,
    cast(null as string) as file_id_b,
    cast(null as string) as sheet_b,
    cast(null as bigint) as row_b,
    total.period as period_b
  from parts
  join documented as total
    on total.figure_id = parts.part_of
),

from_its_counts as (
  select
    rate.figure_id as figure_a,
    'ratio' as figure_b,
    rate.subject_id,
    rate.title,
    rate.unit,
    rate.area_code,
    rate.as_at,
    rate.period,
    rate.scope as scope_a,
    rate.scope as scope_b,
    rate.source as source_a,
    rate.figure as value_a,
    rate.source || ': ' || cast(cast(numerator.figure as bigint) as string) || ' of '
      || cast(cast(denominator.figure as bigint) as string) as source_b,
    cast(100 * numerator.figure / nullif(denominator.figure, 0) as decimal(18, 6)) as value_b,
    rate.rounding_base / 2 as tolerance,
    cast(null as string) as file_id_b,
    cast(null as string) as sheet_b,
    cast(null as bigint) as row_b,
    rate.period as period_b
  from documented as rate
  join documented as numerator
    on numerator.figure_id = rate.ratio_numerator
  join documented as denominator
    on denominator.figure_id = rate.ratio_denominator
),

held as (
  select
    'population' as data_kind,
    population.band as data_key,
    population.area_code,
    population.edition,
    'Mid-year population estimate of the Office for National Statistics' as source,
    cast(population.persons as decimal(18, 6)) as figure,
    cast(1 as decimal(18, 6)) as rounding_base,
    population.file_id,
    population.sheet,
    cast(population.row as bigint) as row
  from warehouse.population_in_band as population
  where population.sex = 'all'
  union all
  select
    'population_percent' as data_kind,
    population.band as data_key,
    population.area_code,
    population.edition,
    'Mid-year population estimate of the Office for National Statistics' as source,
    cast(population.percent_of_all_ages as decimal(18, 6)) as figure,
    cast(0 as decimal(18, 6)) as rounding_base,
    population.file_id,
    population.sheet,
    cast(population.row as bigint) as row
  from warehouse.population_in_band as population
  where population.sex = 'all'
  union all
  select
    'market_' || market.market_measure as data_kind,
    market.sector || '/' || market.service || '/' || market.job_role_group as data_key,
    market.area_code,
    market.period_end as edition,
    'Skills for Care, workforce estimates' as source,
    cast(market.value as decimal(18, 6)) as figure,
    cast(coalesce(market.rounding_base, 1) as decimal(18, 6)) as rounding_base,
    market.file_id,
    market.sheet,
    cast(market.row as bigint) as row
  from marts.market_workforce as market
  where market.job_role = 'all'
    and market.market_measure in ('filled_posts', 'vacant_posts', 'total_posts')
  union all
  select
    staff.data_kind,
    profile.scope_id || '/' || profile.breakdown || '/' || profile.value as data_key,
    profile.area_code,
    profile.as_at as edition,
    'The council''s own staff records' as source,
    cast(case staff.data_kind
      when 'council_headcount' then profile.headcount
      when 'council_average_age' then profile.average_age
      else profile.share_of_all
    end as decimal(18, 6)) as figure,
    cast(case staff.data_kind when 'council_headcount' then policy.rounding_base else 0.1 end as decimal(18, 6)) as rounding_base,
    cast(null as string) as file_id,
    cast(null as string) as sheet,
    cast(null as bigint) as row
  from marts.workforce_profile as profile
  cross join (values ('council_headcount'), ('council_average_age'), ('council_percent')) as staff(data_kind)
  join reference.disclosure_policy as policy
    on policy.table_name = 'marts.workforce_profile'
  union all
  select
    rated.data_kind,
    rate.scope_id || '/' || rate.definition_id as data_key,
    rate.area_code,
    rate.as_at as edition,
    'The council''s own staff records' as source,
    cast(case rated.data_kind when 'council_rate' then rate.rate else rate.numerator end as decimal(18, 6)) as figure,
    cast(case rated.data_kind when 'council_rate' then 0.1 else policy.rounding_base end as decimal(18, 6)) as rounding_base,
    cast(null as string) as file_id,
    cast(null as string) as sheet,
    cast(null as bigint) as row
  from marts.workforce_rate as rate
  cross join (values ('council_rate'), ('council_rate_numerator')) as rated(data_kind)
  join reference.disclosure_policy as policy
    on policy.table_name = 'marts.workforce_rate'
  where rate.subject = 'all'
),

-- The newest edition that is not later than the figure; where there is none, the oldest.
held_then as (
  select
    documented.figure_id,
    held.*,
    row_number() over (
      partition by documented.figure_id
      order by
        case when held.edition <= documented.as_at then 1 else 2 end,
        case when held.edition <= documented.as_at then held.edition end desc nulls last,
        held.edition
    ) as place
  from documented
  join held
    on held.data_kind = documented.data_kind
    and held.data_key = documented.data_key
    and held.area_code = documented.area_code
  where held.figure is not null
),

beside_the_data as (
  select
    documented.figure_id as figure_a,
    held_then.data_kind as figure_b,
    documented.subject_id,
    documented.title,
    documented.unit,
    documented.area_code,
    held_then.edition as as_at,
    documented.period,
    documented.scope as scope_a,
    held_then.data_key as scope_b,
    documented.source as source_a,
    documented.figure as value_a,
    held_then.source || ', ' || cast(held_then.edition as string) as source_b,
    held_then.figure as value_b,
    (documented.rounding_base + held_then.rounding_base) / 2 as tolerance,
    held_then.file_id as file_id_b,
    held_then.sheet as sheet_b,
    held_then.row as row_b,
    cast(held_then.edition as string) as period_b
  from documented
  join held_then
    on held_then.figure_id = documented.figure_id
    and held_then.place = 1
),

compared as (
  select * from stated_twice
  union all
  select * from sum_of_parts
  union all
  select * from from_its_counts
  union all
  select * from beside_the_data
)

select
  'document ' || compared.figure_a || ' / ' || compared.figure_b as reconciliation_id,
  compared.subject_id,
  compared.title as subject,
  compared.unit,
  compared.area_code,
  compared.as_at,
  compared.period,
  split_part(compared.period, ' and ', 1) as period_a,
  coalesce(compared.period_b, compared.period) as period_b,
  compared.scope_a,
  compared.scope_b,
  compared.source_a,
  compared.value_a,
  compared.source_b,
  compared.value_b,
  cast(compared.tolerance as decimal(18, 6)) as tolerance,
  explanation.is_enough,
  explanation.explanation,
  cast(null as string) as file_id_a,
  cast(null as string) as sheet_a,
  cast(null as bigint) as row_a,
  compared.file_id_b,
  compared.sheet_b,
  compared.row_b
from compared
left join reference.explanation as explanation
  on explanation.figure_a = compared.figure_a
  and explanation.figure_b = compared.figure_b
  and (explanation.as_at is null or explanation.as_at = compared.as_at)
