-- section    formula
-- title      The formula
-- position   20
-- shows      facts
-- beware     Worked out in whole numbers, so that halves are halves: nothing passes through binary floating point.
with

counted as (
  select
    figure.*,
    cast(figure.numerator * 1000000 as hugeint) as top,
    cast(nullif(figure.denominator, 0) * 1000000 as hugeint) as bottom,
  from figure
),

worked as (
  select
    counted.*,
    (2 * counted.top * cast(counted.multiplier as hugeint) * 1000000 + counted.bottom) // (2 * counted.bottom) as millionths,
    (2 * counted.top * cast(counted.multiplier as hugeint) + counted.bottom) // (2 * counted.bottom) as ones,
    (2 * counted.top * cast(counted.multiplier as hugeint) * 10 + counted.bottom) // (2 * counted.bottom) as tenths,
    (2 * counted.top * cast(counted.multiplier as hugeint) * 100 + counted.bottom) // (2 * counted.bottom) as hundredths,
    (2 * counted.top * cast(counted.multiplier as hugeint) * 1000 + counted.bottom) // (2 * counted.bottom) as thousandths,
  from counted
),

rounded as (
  select
    worked.*,
    cast(cast(worked.millionths as decimal(30, 0)) * 0.000001 as decimal(30, 6)) as exact,
    cast(
      case worked.decimals
        when 0 then cast(worked.ones as decimal(30, 0))
        when 1 then cast(worked.tenths as decimal(30, 0)) * 0.1
        when 2 then cast(worked.hundredths as decimal(30, 0)) * 0.01
        when 3 then cast(worked.thousandths as decimal(30, 0)) * 0.001
      end as decimal(30, 6)
    ) as again,
  from worked
),

told as (
  select
    rounded.*,
    case rounded.decimals
      when 0 then cast(cast(rounded.again as decimal(30, 0)) as varchar)
      when 1 then cast(cast(rounded.again as decimal(30, 1)) as varchar)
      when 2 then cast(cast(rounded.again as decimal(30, 2)) as varchar)
      when 3 then cast(cast(rounded.again as decimal(30, 3)) as varchar)
    end as again_text,
    case when rounded.provenance = 'published' or rounded.counts_rounded_to > 1 then rounded.outcome else rounded.again end as stated,
    cell.value as held,
  from rounded
  left join printed_cell as cell
    on cell.file_id = rounded.file_id
    and cell.sheet = rounded.sheet
    and cell.row = rounded.row
    and cell.measure_id = rounded.measure_id
    and cell.period_end = rounded.period_end
    and cell.cohort = rounded.cohort
    and cell.area_code = rounded.area_code
    and cell.part = 'outcome'
)

select
  'numerator / denominator' || case when told.multiplier <> 1 then ' × ' || told.multiplier_text else '' end || ' = outcome' as formula,
  case
    when told.exact is not null
      then told.numerator_text || ' / ' || told.denominator_text
        || case when told.multiplier <> 1 then ' × ' || told.multiplier_text else '' end
        || ' = ' || cast(told.exact as varchar)
        || ', rounded half up to ' || case told.decimals when 0 then 'a whole number' when 1 then '1 decimal' else cast(told.decimals as varchar) || ' decimals' end
        || ': ' || told.again_text
    when told.denominator = 0 then told.numerator_text || ' / 0: there is nothing to divide by'
  end as with_its_numbers,
  case
    when told.exact is null then null
    when told.provenance <> 'published' and told.again <> told.outcome
      then 'The figure is ' || told.outcome_text || ': it is worked out first, and the counts are rounded to '
        || cast(cast(told.counts_rounded_to as integer) as varchar) || ' afterwards, so that few people are not told'
    when told.outcome is null then 'The counts are given and would make ' || told.again_text || '; the publisher gives no figure, and none is put in its place'
    when told.provenance <> 'published' then null
    when told.again = told.outcome then 'The same as the publisher shows'
    else 'Not what the publisher shows, ' || told.outcome_text || ' (' || case when told.again > told.outcome then 'ours is higher by ' else 'ours is lower by ' end
      || regexp_replace(cast(abs(told.again - told.outcome) as varchar), '\.?0+$', '') || '). The published figure stands'
  end as compared,
  case
    when told.held is not null and told.exact is not null and told.outcome is not null and told.again <> told.outcome and abs(told.held - told.outcome) > 0.000000001
      then 'The cell holds ' || regexp_replace(cast(told.held as varchar), '\.?0+$', '') || ' and shows ' || told.outcome_published || ': rounded twice'
    when told.exact is not null and told.provenance = 'published' and told.again <> told.outcome and told.counts_rounded_to > 1
      then 'The publisher works the figure out first, and rounds the counts to ' || cast(cast(told.counts_rounded_to as integer) as varchar) || ' afterwards'
    when told.exact is not null and told.provenance = 'published' and told.again <> told.outcome and told.area_kind <> 'council'
      then 'The publisher works figures of regions, council types and England out before it rounds their counts; see the caveats'
    when told.exact is not null and told.provenance = 'published' and told.again <> told.outcome then 'Why is not known here; see the caveats'
  end as why_not_the_same,
  case
    when told.exact is not null or told.denominator = 0 then null
    when told.respondents is not null
      then 'The numerator and denominator are not given, so the figure cannot be worked out again: it is an estimate from a survey with '
        || format('{:,}', cast(told.respondents as bigint)) || ' respondents, weighted by the publisher, as shown'
    when told.outcome is null then 'The numerator and denominator are not given either'
    when told.named_method = 'none' then 'The numerator and denominator are not given, so the figure cannot be worked out again'
    else 'The numerator or denominator is not given, so the figure cannot be worked out again'
  end as not_given,
  case when told.exact is null then nullif(concat_ws(', ', 'numerator ' || told.numerator_text, 'denominator ' || told.denominator_text), '') end as what_is_given,
  case when told.old_basis_outcome is not null then 'On the older basis, in brackets beside it: ' || regexp_replace(cast(told.old_basis_outcome as varchar), '\.?0+$', '') end as older_basis,
  told.numerator as _numerator,
  told.denominator as _denominator,
  told.multiplier as _multiplier,
  told.exact as _exact,
  told.again as _worked_out_again,
  told.again = told.outcome as _is_the_same,
  told.respondents as _respondents,
from told
