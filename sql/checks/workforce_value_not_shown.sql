-- stop: A member of our own staff has a value that the workforce profile does not show, so its rows would not add up. Add the value to sql/reference/workforce_breakdown.csv.
select distinct
  shown.breakdown,
  shown.value,
from (
  select 'sex' as breakdown, member.sex as value from warehouse.staff_member as member
  union all
  select 'ethnicity_group', member.ethnicity_group from warehouse.staff_member as member
  union all
  select 'disability', member.disability from warehouse.staff_member as member
  union all
  select 'working_time', member.working_time from warehouse.staff_member as member
  union all
  select case when member.in_headcount then 'contract_kind' else 'outside_headcount' end, member.contract_kind
  from warehouse.staff_member as member
) as shown
left join reference.workforce_breakdown as known
  on known.breakdown = shown.breakdown
  and known.value = shown.value
where known.value is null
