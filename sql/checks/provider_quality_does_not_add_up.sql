-- stop: The counts of care providers contradict one another: what opened, closed and moved does not lead from one month to the next, or the kinds of service do not add up to all. The fault is in sql/marts/provider_quality.sql.
select
  now.area_code,
  now.edition,
  now.service_category,
  now.dormant,
  'change' as found,
from marts.provider_quality as now
left join marts.provider_quality as before
  on before.area_code = now.area_code
  and before.edition = now.previous_edition
  and before.service_category = now.service_category
  and before.dormant = now.dormant
join reference.area as area
  on area.area_code = now.area_code
  and area.area_kind = 'council'
where now.previous_edition is not null
  and now.establishments <> coalesce(before.establishments, 0) + now.opened - now.closed + now.moved_in - now.moved_out
union all
select
  everything.area_code,
  everything.edition,
  'all' as service_category,
  everything.dormant,
  'sum' as found,
from marts.provider_quality as everything
join marts.provider_quality as kind
  on kind.area_code = everything.area_code
  and kind.edition = everything.edition
  and kind.dormant = everything.dormant
  and kind.service_category <> 'all'
where everything.service_category = 'all'
group by everything.area_code, everything.edition, everything.dormant, everything.establishments
having sum(kind.establishments) <> everything.establishments
