-- shared  member
-- title   The councils of each comparator, with their figures, and whether each was used
-- beware  Used as marts.ascof_benchmark uses them: councils in force with a figure of their own, the council itself only where the comparator includes it.
select
  beside.comparator_id,
  beside.comparator_name,
  beside.comparator_kind,
  beside.place,
  beside.method,
  beside.comparator_source,
  member.member_area_code as area_code,
  area.area_name,
  nearness.distance,
  theirs.outcome,
  theirs.outcome_published,
  coalesce(
    theirs.outcome_published,
    case
      when theirs.decimals = 1 and theirs.outcome = cast(theirs.outcome as decimal(18, 1)) then cast(cast(theirs.outcome as decimal(18, 1)) as varchar)
      when theirs.decimals = 2 and theirs.outcome = cast(theirs.outcome as decimal(18, 2)) then cast(cast(theirs.outcome as decimal(18, 2)) as varchar)
      when theirs.decimals = 3 and theirs.outcome = cast(theirs.outcome as decimal(18, 3)) then cast(cast(theirs.outcome as decimal(18, 3)) as varchar)
      else regexp_replace(cast(theirs.outcome as varchar), '\.?0+$', '')
    end,
    theirs.status,
    'none'
  ) as figure_text,
  theirs.status,
  theirs.decimals,
  case when theirs.denominator > 0 then theirs.numerator end as numerator,
  case when theirs.numerator is not null then theirs.denominator end as denominator,
  theirs.file_id,
  theirs.sheet,
  theirs.row,
  theirs.outcome is not null and not coalesce(theirs.is_wider_area, false) as is_used,
  case
    when theirs.measure_id is null then 'no figure is held: not used'
    when theirs.outcome is null then 'no figure: not used'
    when theirs.is_wider_area then 'about a wider area: not used'
    when member.member_area_code = beside.area_code then 'the council itself'
  end as remark,
from beside
join warehouse.comparator_member as member
  on member.comparator_id = beside.comparator_id
  and member.group_code = beside.group_code
  and beside.period_end between member.valid_from and member.valid_to
join reference.area as area
  on area.area_code = member.member_area_code
left join warehouse.similar_council as nearness
  on nearness.comparator_id = member.comparator_id
  and nearness.area_code = member.group_code
  and nearness.member_area_code = member.member_area_code
left join marts.ascof_outcome as theirs
  on theirs.measure_id = beside.measure_id
  and theirs.area_code = member.member_area_code
  and theirs.period_end = beside.period_end
  and theirs.cohort = beside.cohort
where beside.includes_self
  or member.member_area_code <> beside.area_code
