-- mart         ascof_long
-- one row per  period, area_code, measure_code, disaggregation, measure_type
-- title        Every figure of the framework in force in the shape of its open data: a row an area, measure, group of people and kind of figure
-- owner        performance-and-insight
-- feeds        publish-ascof-benchmark
-- beware       In the codes and words of the open data of 2024-25, so that our rows and the publisher's stack. A year each: the shape has no column for it.
--              Figures have the decimals they are published with. Where there is none, its marker stands. Counts and margins of error that are not held have no row.
--              The four groups published beside 6B have no code in the open data, and are left out.
with

code as (
  select
    open_data_code.measure_id,
    open_data_code.cohort,
    min(case when open_data_code.cohort = 'all' then measure.code else open_data_code.code end) as measure_code,
    max(measure.decimals) as decimals,
    max(framework.first_period_end) as first_period_end
  from reference.ascof_open_data_code as open_data_code
  join reference.framework as framework
    on framework.framework = open_data_code.framework
    and framework.last_period_end is null
  join reference.measure as measure
    on measure.measure_id = open_data_code.measure_id
  group by open_data_code.measure_id, open_data_code.cohort
),

area_number as (
  select local_authority.area_code, local_authority.la_code as area_number
  from reference.local_authority as local_authority
  union all
  select area_alias.area_code, min(area_alias.given) as area_number
  from reference.area_alias as area_alias
  join reference.area as area
    on area.area_code = area_alias.area_code
    and area.area_kind in ('region', 'england')
  where area_alias.given_in = 'la_code'
  group by area_alias.area_code
),

figure as (
  select
    result.period,
    result.area_code,
    code.measure_code,
    result.cohort,
    code.decimals,
    result.status,
    result.outcome,
    result.numerator,
    result.denominator,
    result.respondents,
    result.margin_of_error
  from measures.result as result
  join code
    on code.measure_id = result.measure_id
    and code.cohort = result.cohort
    and result.period_end >= code.first_period_end
),

part as (
  select
    figure.*,
    'Outcome' as measure_type,
    case figure.decimals
      when 0 then cast(cast(round(figure.outcome, 0) as decimal(18, 0)) as string)
      when 1 then cast(cast(round(figure.outcome, 1) as decimal(18, 1)) as string)
      when 2 then cast(cast(round(figure.outcome, 2) as decimal(18, 2)) as string)
      else cast(cast(round(figure.outcome, 3) as decimal(18, 3)) as string)
    end as figure
  from figure
  union all
  select figure.*, 'Numerator' as measure_type, cast(cast(figure.numerator as decimal(18, 0)) as string) as figure
  from figure
  where figure.numerator is not null
  union all
  select figure.*, 'Denominator' as measure_type, cast(cast(figure.denominator as decimal(18, 0)) as string) as figure
  from figure
  where figure.denominator is not null
  union all
  select figure.*, 'Number of respondents' as measure_type, cast(cast(figure.respondents as decimal(18, 0)) as string) as figure
  from figure
  where figure.respondents is not null
  union all
  select
    figure.*,
    'Margin of error' as measure_type,
    case
      when figure.decimals >= 3 then cast(cast(round(figure.margin_of_error, 3) as decimal(18, 3)) as string)
      else cast(cast(round(figure.margin_of_error, 1) as decimal(18, 1)) as string)
    end as figure
  from figure
  where figure.margin_of_error is not null
)

select
  part.period,
  coalesce(area_number.area_number, area.area_code) as area_number, -- The publisher's own number or letters for the area
  area.area_name,
  case area.area_kind
    when 'council' then 'local authority'
    when 'region' then 'regional'
    when 'council_type' then 'council type'
    else 'national'
  end as area_level, -- local authority, regional, council type or national, in the publisher's words
  case when area.area_kind = 'council_type' then null else part.area_code end as ons_code, -- The area's code from the Office for National Statistics; empty for a council type
  part.measure_code, -- The publisher's code for the measure, and for the group of people
  case part.cohort when 'all' then 'Total' else part.cohort end as disaggregation, -- The group of people; Total for everybody
  part.measure_type, -- Which part of the figure the value is: outcome, numerator, denominator, respondents or margin of error
  coalesce(part.figure, part.status, '[x]') as value,
  part.area_code
from part
join reference.area as area
  on area.area_code = part.area_code
left join area_number
  on area_number.area_code = part.area_code
