-- warn: A council's published outcome cannot come from its published counts, even allowing for how both are rounded. It is kept as published. Ask the publisher, or correct counts_rounded_to in sql/reference/measure.csv.
with

bounds as (
  select
    result.measure_id,
    result.area_code,
    result.period,
    result.period_end,
    result.file_id,
    result.sheet,
    result.row,
    result.outcome,
    measure.multiplier * (result.numerator - case when measure.counts_rounded_to > 1 then measure.counts_rounded_to / 2.0 else 0 end)
      / nullif(result.denominator + case when measure.counts_rounded_to > 1 then measure.counts_rounded_to / 2.0 else 0 end, 0) as least,
    measure.multiplier * (result.numerator + case when measure.counts_rounded_to > 1 then measure.counts_rounded_to / 2.0 else 0 end)
      / nullif(result.denominator - case when measure.counts_rounded_to > 1 then measure.counts_rounded_to / 2.0 else 0 end, 0) as most,
  from measures.result as result
  join reference.measure as measure
    on measure.measure_id = result.measure_id
  join reference.area as area
    on area.area_code = result.area_code
  where result.provenance = 'published'
    and area.area_kind = 'council'
)

select
  bounds.measure_id,
  bounds.area_code,
  bounds.period,
  bounds.file_id,
  bounds.sheet,
  bounds.row,
from bounds
left join reference.figure_caveat as known
  on known.measure_id = bounds.measure_id
  and known.area_code = bounds.area_code
  and bounds.period_end between known.first_period_end and known.last_period_end
where known.caveat_id is null
  and (bounds.outcome < bounds.least - 0.0551 or bounds.outcome > bounds.most + 0.0551)
