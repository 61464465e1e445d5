-- shared  beside
-- title   The figure beside each comparator, with the group of councils it stands for
select
  benchmark.*,
  comparator.comparator_kind,
  comparator.source,
  comparator.note,
  comparator.worked_out_by,
  belongs.group_code,
  belongs.published_area_code,
  case
    when comparator.comparator_kind = 'group' then 5
    when comparator.comparator_kind = 'council_type' then 3
    when comparator.comparator_kind = 'region' then 2
    else 1
  end as place,
  case
    when benchmark.decimals = 1 and benchmark.comparator_outcome = cast(benchmark.comparator_outcome as decimal(18, 1)) then cast(cast(benchmark.comparator_outcome as decimal(18, 1)) as varchar)
    when benchmark.decimals = 2 and benchmark.comparator_outcome = cast(benchmark.comparator_outcome as decimal(18, 2)) then cast(cast(benchmark.comparator_outcome as decimal(18, 2)) as varchar)
    when benchmark.decimals = 3 and benchmark.comparator_outcome = cast(benchmark.comparator_outcome as decimal(18, 3)) then cast(cast(benchmark.comparator_outcome as decimal(18, 3)) as varchar)
    else regexp_replace(cast(benchmark.comparator_outcome as varchar), '\.?0+$', '')
  end as comparator_text,
  regexp_replace(cast(cast(benchmark.lower as decimal(18, 4)) as varchar), '\.?0+$', '') as lower_text,
  regexp_replace(cast(cast(benchmark.upper as decimal(18, 4)) as varchar), '\.?0+$', '') as upper_text,
from figure
join marts.ascof_benchmark as benchmark
  on benchmark.measure_id = figure.measure_id
  and benchmark.area_code = figure.area_code
  and benchmark.period_end = figure.period_end
  and benchmark.cohort = figure.cohort
join reference.comparator as comparator
  on comparator.comparator_id = benchmark.comparator_id
join warehouse.council_comparator as belongs
  on belongs.comparator_id = benchmark.comparator_id
  and belongs.area_code = benchmark.area_code
  and benchmark.period_end between belongs.valid_from and belongs.valid_to
