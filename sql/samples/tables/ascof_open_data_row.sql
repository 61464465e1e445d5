-- table  ascof_open_data_row
-- title  What each year of the open data says: an area, a code, a kind of figure

-- middle, spread and usual_count are those of the invented time series, so that the two agree about councils where both state a figure;
-- sheet is the time series' own. One figure in five hundred was revised since: reconciliation finds it.
with

measure as (
  select *
  from (
    values
      ('1A', '1A', 'Table_1a', 'users', 18.9, 1.2, 24, 1, 400),
      ('1J', '1B', 'Table_1b', 'users', 0.41, 0.05, 1, 3, 390),
      ('1D', '1C', 'Table_1c', 'carers', 7.2, 0.9, 12, 1, 330),
      ('3A', '1D', 'Table_1d', 'users', 64, 10, 100, 1, 400),
      ('3B', '1E', 'Table_1e', 'carers', 36, 10, 100, 1, 330),
      ('1B', '3A', 'Table_3a', 'users', 77, 8, 100, 1, 400),
      ('3C', '3B', 'Table_3b', 'carers', 65, 9, 100, 1, 330),
      ('3D1', '3C1', 'Table_3c(1)', 'users', 67, 8, 100, 1, 300),
      ('3D2', '3C2', 'Table_3c(2)', 'carers', 58, 9, 100, 1, 310),
      ('4A', '4A', 'Table_4a', 'users', 70, 7, 100, 1, 400),
      ('4B', null, '4B before', 'users', 86, 6, 100, 1, 400),
      ('1I1', '5A1', 'Table_5a(1)', 'users', 45, 8, 100, 1, 400),
      ('1I2', '5A2', 'Table_5a(2)', 'carers', 29, 9, 100, 1, 330),
      ('1C1A', null, '1C1A', 'records', 88, 11, 100, 1, 3000),
      ('1C1B', null, '1C1B', 'records', 82, 16, 100, 1, 700),
      ('1C2A', null, '1C2A', 'records', 27, 10, 100, 1, 3000),
      ('1C2B', null, '1C2B', 'records', 71, 20, 100, 1, 700),
      ('1E', null, '1E', 'records', 5.7, 3, 100, 1, 800),
      ('1F', null, '1F', 'records', 7.2, 4, 100, 1, 900),
      ('1G', null, '1G', 'records', 77, 9, 100, 1, 800),
      ('1H', null, '1H', 'records', 58, 20, 100, 1, 900),
      ('2A1', '2B', '2A1', 'records', 14, 7, 100000, 1, 190000),
      ('2A2', '2C', '2A2', 'records', 590, 150, 100000, 1, 60000),
      ('2B1', '2D1', '2B1', 'records', 82, 8, 100, 1, 300),
      ('2B2', '2D2', '2B2', 'records', 3, 2, 100, 1, 9000),
      ('2C1', null, '2C1', 'delays', 11, 6, 100000, 1, 200000),
      ('2C2', null, '2C2', 'delays', 4, 3, 100000, 1, 200000),
      ('2C3', null, '2C3', 'delays', 6, 3, 100000, 1, 200000),
      ('2D', '2A', '2D', 'records', 77, 12, 100, 1, 700),
      (null, '3D1A', '1C1A', 'records', 94, 8, 100, 1, 3000),
      (null, '3D2A', '1C2A', 'records', 27, 10, 100, 1, 3000),
      (null, '2E1', '1G', 'records', 79, 9, 100, 1, 800)
  ) as measure (old_code, new_code, sheet, family, middle, spread, per, digits, usual_count)
),

coded as (
  select
    edition.year_end,
    edition.period,
    edition.layout,
    code.framework,
    code.code,
    code.cohort,
    code.measure_id,
    measure.sheet,
    measure.family,
    measure.middle,
    measure.spread,
    measure.per,
    measure.digits,
    measure.usual_count,
    published.code as printed_code,
    published.title,
  from sample.ascof_open_data_edition as edition
  join reference.framework as framework
    on edition.year_end between coalesce(framework.first_period_end, date '1900-01-01')
      and coalesce(framework.last_period_end, date '9999-12-31')
  join reference.ascof_open_data_code as code
    on code.framework = framework.framework
  join reference.measure as published
    on published.measure_id = code.measure_id
  join measure
    on case when framework.last_period_end is null then measure.new_code else measure.old_code end
      = regexp_replace(upper(published.code), '[() ]', '', 'g')
  -- The suffix of a definition's year is printed for a while, and then no more.
  where case
      when code.code like '%\_1415' escape '\' then edition.layout = 'area code'
      when edition.layout = 'area code' then code.cohort <> 'all' or not exists (
        select 1
        from reference.ascof_open_data_code as suffixed
        where suffixed.code = code.code || '_1415'
      )
      else true
    end
    -- Since 2024-25 only surveys are broken down, and the records are in the time series alone.
    and (edition.layout <> 'small letters' or measure.family in ('users', 'carers'))
    -- Carers are asked every second year; delays are counted until 2019-20.
    and (measure.family <> 'carers' or year(edition.year_end) in (2015, 2017, 2019, 2022, 2024))
    and (measure.family <> 'delays' or edition.year_end < date '2020-12-31')
),

chance as (
  select
    coded.*,
    local_authority.area_code,
    local_authority.region_code,
    coalesce(council_type_before.council_type, local_authority.council_type) as council_type,
    20 + (hash(getvariable('seed'), local_authority.area_code) % 160)::bigint as size_percent,
    (hash(getvariable('seed'), coded.sheet, local_authority.area_code) % 2001)::integer - 1000 as lasting,
    (hash(getvariable('seed'), coded.sheet, local_authority.area_code, coded.period) % 2001)::integer - 1000 as passing,
    (hash(getvariable('seed'), coded.code, local_authority.area_code, coded.period, 'cohort') % 2001)::integer - 1000 as own,
    hash(getvariable('seed'), coded.code, local_authority.area_code, coded.period, 'fate') % 500 as fate,
  from coded
  join sample.ascof_open_data_area as area
    on area.year_end = coded.year_end
    and area.area_kind = 'council'
  join reference.local_authority as local_authority
    on local_authority.area_code = area.area_code
  left join reference.council_type_before as council_type_before
    on council_type_before.area_code = local_authority.area_code
    and coalesce(council_type_before.valid_from, date '2000-01-01') <= coded.year_end
    and coded.year_end <= council_type_before.valid_to
),

drawn as (
  select
    chance.*,
    greatest(
      least(
        chance.middle + chance.spread * (0.7 * chance.lasting + 0.3 * chance.passing) / 1000,
        case when chance.per > 100 then chance.middle * 4 else chance.per end
      ),
      0
    )::decimal(18, 4) as rate,
    case
      when chance.family in ('users', 'carers')
        then 5 * (chance.usual_count * chance.size_percent * (20000 + chance.passing) // 10000000)
      else chance.usual_count * chance.size_percent * (20000 + chance.passing) // 2000000
    end as everybody,
  from chance
),

grouped as (
  select
    drawn.*,
    case
      when drawn.cohort = 'all' then drawn.everybody
      else 5 * greatest(drawn.everybody * (700 + drawn.own // 4) // 10000, 1)
    end as denominator,
    case
      when drawn.fate = 7 then least(drawn.rate * 1.02, drawn.per)
      when drawn.cohort = 'all' then drawn.rate
      else greatest(least(drawn.rate + drawn.spread * drawn.own / 8000, case when drawn.per > 100 then drawn.rate * 2 else drawn.per end), 0)
    end::decimal(18, 4) as wanted,
  from drawn
),

-- A survey's outcome is weighted: it is not a count over the respondents. Records are counts.
counted as (
  select
    grouped.*,
    case when grouped.family in ('records', 'delays') then round(grouped.wanted * grouped.denominator / grouped.per)::bigint end as numerator,
  from grouped
),

-- Every area that a council counts towards, itself among them.
counting as (
  select
    counted.*,
    unnest([england.area_code, counted.council_type, counted.region_code, counted.area_code]) as area_key,
  from counted
  cross join reference.area as england
  where england.area_kind = 'england'
),

added_up as (
  select
    counting.year_end,
    counting.layout,
    counting.code,
    counting.printed_code,
    counting.cohort,
    counting.title,
    counting.family,
    counting.digits,
    counting.per,
    counting.spread,
    counting.area_key,
    any_value(counting.area_code) = counting.area_key as is_council,
    any_value(counting.fate) as fate,
    sum(counting.numerator)::bigint as numerator,
    sum(counting.denominator)::bigint as denominator,
    coalesce(
      counting.per * sum(counting.numerator) / nullif(sum(counting.denominator), 0),
      sum(counting.wanted * counting.denominator) / nullif(sum(counting.denominator), 0)
    )::decimal(18, 6) as outcome,
  from counting
  group by
    counting.year_end,
    counting.layout,
    counting.code,
    counting.printed_code,
    counting.cohort,
    counting.title,
    counting.family,
    counting.digits,
    counting.per,
    counting.spread,
    counting.area_key
),

part as (
  select
    added_up.*,
    unnest(
      case
        when added_up.family in ('users', 'carers') and added_up.year_end < date '2021-12-31'
          then ['Outcome', 'Base', 'Margin Of Error']
        when added_up.family in ('users', 'carers') then ['Outcome', 'Base']
        else ['Outcome', 'Numerator', 'Denominator']
      end
    ) as part,
  from added_up
  -- The time series has the surveys' totals of these years: about groups of councils it adds up other councils than are made here.
  where added_up.is_council
    or added_up.cohort <> 'all'
    or added_up.family not in ('users', 'carers')
    or added_up.year_end < date '2022-06-30'
)

select
  part.year_end,
  area.area_number,
  area.area_name,
  area.area_kind,
  area.ons_code,
  part.code,
  case when part.code like '%\_1415' escape '\' then part.printed_code || '_1415' else part.printed_code end as printed_code,
  part.cohort,
  part.part,
  part.title,
  case
    -- The year in which few councils asked.
    when part.layout = 'workbook' and part.family = 'carers' then 'not available'
    when part.layout = 'workbook' and part.family = 'users' and (part.fate % 4 <> 0 or not part.is_council) then 'not available'
    when part.is_council and part.fate between 20 and 24 then 'withheld'
    when part.is_council and part.fate between 30 and 39 then 'not available'
  end as missing,
  case part.part
    when 'Outcome' then case part.digits when 3 then round(part.outcome, 3) else round(part.outcome, 1) end
    when 'Margin Of Error' then round(part.spread * 8 / sqrt(part.denominator + 1), 1)
    when 'Numerator' then part.numerator
    else part.denominator
  end::decimal(18, 3) as figure,
  case
    when part.part = 'Outcome' and part.digits = 3 then 3
    when part.part in ('Outcome', 'Margin Of Error') then 1
    else 0
  end as digits,
from part
join sample.ascof_open_data_area as area
  on area.year_end = part.year_end
  and area.area_code = part.area_key
