-- section    members
-- title      The members of each group, and what was taken of them
-- position   55
-- shows      table
-- beware     Only the first row of each group names it; programs read its identifier in every row.
--            Of England's councils only how many there are is told; every group that is a list of councils is listed, and every region and type whose figure is worked out here.
select
  case
    when row_number() over (partition by member.comparator_id order by member.distance nulls last, member.area_name) = 1
      then member.comparator_name
  end as comparator,
  member.area_name as member,
  member.figure_text as figure,
  case when member.is_used then member.numerator end as numerator,
  case when member.is_used then member.denominator end as denominator,
  member.distance,
  coalesce(cell.sheet || '!' || cell.column_letter || cast(cell.row as varchar), member.sheet || ', row ' || cast(member.row as varchar)) as cell,
  member.remark,
  member.comparator_id as _comparator_id,
  member.area_code as _area_code,
  member.is_used as _is_used,
  cell.file_id as _file_id,
from member
left join printed_cell as cell
  on cell.file_id = member.file_id
  and cell.sheet = member.sheet
  and cell.row = member.row
  and cell.area_code = member.area_code
  and cell.measure_id = getvariable('measure')
  and cell.period_end = getvariable('period')
  and cell.cohort = getvariable('cohort')
  and cell.part = 'outcome'
where member.comparator_kind = 'group'
  or (member.comparator_kind <> 'england' and (member.method like 'the counts%' or member.method like 'median%'))
order by member.place, member.comparator_name, member.distance nulls last, member.area_name
