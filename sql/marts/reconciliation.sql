-- mart         reconciliation
-- one row per  reconciliation_id
-- title        Figures that two sources state differently, or could: by how much, whether rounding allows it, and whether anybody knows why
-- owner        performance-and-insight
-- beware       tolerance is half of what each figure is rounded to, added up over every rounded figure on both sides. A difference as large as the tolerance is not within it:
--              a number half way is rounded up by both. is_explained is true where rounding allows the difference, or the explanation is enough; an explanation that is not says what is not known.
--              Compare scope_a with scope_b before anything else.
with

compared as (
  select * from marts.reconciliation_of_documents
  union all
  select * from marts.reconciliation_of_ascof
  union all
  select * from marts.reconciliation_of_care_homes
),

judged as (
  select
    compared.*,
    compared.value_a - compared.value_b as difference,
    coalesce(
      abs(compared.value_a - compared.value_b) < compared.tolerance or compared.value_a = compared.value_b,
      false
    ) as is_within_tolerance
  from compared
)

select
  judged.reconciliation_id,
  judged.subject_id,
  judged.subject,
  judged.unit,
  judged.area_code,
  area.area_name,
  judged.as_at,
  judged.period,
  judged.period_a,
  judged.period_b,
  case when judged.scope_a = judged.scope_b then judged.scope_a else judged.scope_a || ' | ' || judged.scope_b end as scope,
  judged.scope_a,
  judged.scope_b,
  judged.source_a,
  judged.value_a,
  judged.source_b,
  judged.value_b,
  cast(judged.difference as decimal(18, 6)) as difference,
  judged.tolerance,
  judged.is_within_tolerance,
  judged.is_within_tolerance or coalesce(judged.is_enough, false) as is_explained,
  case
    when judged.value_a = judged.value_b then 'Both say the same'
    when judged.is_within_tolerance then 'Rounding allows it'
    else judged.explanation
  end as explanation,
  judged.file_id_a,
  judged.sheet_a,
  judged.row_a,
  judged.file_id_b,
  judged.sheet_b,
  judged.row_b
from judged
left join reference.area as area
  on area.area_code = judged.area_code
