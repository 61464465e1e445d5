-- warn: The contents sheet and the tables of the ASCOF time series do not name the same measures. See whether a table is missing, or whether the publisher changed a code.
with

listed as (
  select distinct
    description.file_id,
    upper(description.code) as code,
  from warehouse.ascof_measure_description as description
),

printed as (
  select distinct
    figure.file_id,
    upper(regexp_replace(figure.sheet, '^Table_', '')) as code,
  from warehouse.ascof_figure as figure
)

select
  coalesce(listed.file_id, printed.file_id) as file_id,
  coalesce(listed.code, printed.code) as code,
  case when printed.code is null then 'listed, but no table' else 'a table, but not listed' end as found,
from listed
full join printed
  on printed.file_id = listed.file_id
  and printed.code = listed.code
where listed.code is null
  or printed.code is null
