-- mart         provider_quality
-- one row per  area_code, edition, service_category, dormant
-- title        Care providers and their ratings, month by month: how many, how good, and what changed
-- owner        performance-and-insight
-- beware       locations counts registrations, establishments places: a dual registration is two locations and one establishment, and a location that
--              is only a specialist college is none. Two counts of one area differ by which of these they count, by whether dormant ones are
--              included (dormant), by the kind of service (service_category) and by the month (edition): every combination is here.
--              beds and ratings are of establishments. rated = outstanding + good + requires_improvement + inadequate; the rest is not_yet_rated, of
--              which never_rated has no rating at all. A location shown as "Not Rated" has the rating of its services: rated_by_service.
--              Changes are since previous_edition: establishments = then + opened - closed + moved_in - moved_out. Opened and closed are registrations
--              that came and went, which a change of owner does too: see location_closure. moved_in and moved_out changed area, kind, dormancy or pair.
--              Without an edition in the three months before they are empty.
--              A region, a council type or England stands here only where the edition covers nine in ten of its councils; councils says how many
--              have such a service. Locations in no council's area are left out, of England too.
with

edition as (
  select
    listed.edition,
    case
      when lag(listed.edition) over (order by listed.edition) >= listed.edition - interval 3 month
        then lag(listed.edition) over (order by listed.edition)
    end as previous_edition,
    case
      when lead(listed.edition) over (order by listed.edition) - interval 3 month <= listed.edition
        then lead(listed.edition) over (order by listed.edition)
    end as next_edition
  from (select distinct location.edition from warehouse.care_location as location) as listed
),

registered as (
  select
    overall.edition,
    overall.location_id,
    case when overall.is_counted then 1 else 0 end as is_counted,
    overall.area_code,
    overall.service_category,
    case when overall.is_dormant then 1 else 0 end as is_dormant,
    overall.beds,
    overall.ordinal,
    case when overall.rating_from in ('care home service', 'lowest of its services') then 1 else 0 end as is_rated_by_service,
    case when overall.rating_state = 'never rated' then 1 else 0 end as is_never_rated,
    lag(overall.edition) over (partition by overall.location_id order by overall.edition) as edition_before,
    lead(overall.edition) over (partition by overall.location_id order by overall.edition) as edition_after,
    lag(case when overall.is_counted then 1 else 0 end) over (partition by overall.location_id order by overall.edition) as counted_before,
    lag(overall.area_code) over (partition by overall.location_id order by overall.edition) as area_before,
    lag(overall.service_category) over (partition by overall.location_id order by overall.edition) as category_before,
    lag(case when overall.is_dormant then 1 else 0 end) over (partition by overall.location_id order by overall.edition) as dormant_before,
    lag(overall.ordinal) over (partition by overall.location_id order by overall.edition) as ordinal_before
  from warehouse.location_overall as overall
  where overall.is_in_directory
),

flow as (
  select
    registered.edition,
    1 as is_now,
    case when registered.edition_before = edition.previous_edition then 1 else 0 end as was_before,
    registered.is_counted,
    registered.area_code,
    registered.service_category,
    registered.is_dormant,
    case when registered.edition_before = edition.previous_edition then registered.counted_before end as counted_before,
    case when registered.edition_before = edition.previous_edition then registered.area_before end as area_before,
    case when registered.edition_before = edition.previous_edition then registered.category_before end as category_before,
    case when registered.edition_before = edition.previous_edition then registered.dormant_before end as dormant_before,
    count(*) as locations,
    sum(registered.beds) as beds,
    count(case when registered.service_category <> 'community' and registered.beds is null then 1 end) as beds_not_known,
    count(case when registered.ordinal = 4 then 1 end) as outstanding,
    count(case when registered.ordinal = 3 then 1 end) as good,
    count(case when registered.ordinal = 2 then 1 end) as requires_improvement,
    count(case when registered.ordinal = 1 then 1 end) as inadequate,
    sum(registered.is_never_rated) as never_rated,
    sum(registered.is_rated_by_service) as rated_by_service,
    count(
      case when registered.edition_before = edition.previous_edition and registered.ordinal > registered.ordinal_before then 1 end
    ) as rerated_up,
    count(
      case when registered.edition_before = edition.previous_edition and registered.ordinal < registered.ordinal_before then 1 end
    ) as rerated_down
  from registered
  join edition
    on edition.edition = registered.edition
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
  union all
  select
    edition.next_edition as edition,
    0 as is_now,
    1 as was_before,
    0 as is_counted,
    cast(null as string) as area_code,
    cast(null as string) as service_category,
    cast(null as integer) as is_dormant,
    registered.is_counted as counted_before,
    registered.area_code as area_before,
    registered.service_category as category_before,
    registered.is_dormant as dormant_before,
    count(*) as locations,
    cast(null as bigint) as beds,
    0 as beds_not_known,
    0 as outstanding,
    0 as good,
    0 as requires_improvement,
    0 as inadequate,
    0 as never_rated,
    0 as rated_by_service,
    0 as rerated_up,
    0 as rerated_down
  from registered
  join edition
    on edition.edition = registered.edition
  where edition.next_edition is not null
    and (registered.edition_after is null or registered.edition_after > edition.next_edition)
  group by 1, 8, 9, 10, 11
),

grouped as (
  select
    member.group_code as area_code,
    member.member_area_code,
    member.valid_from,
    member.valid_to
  from warehouse.comparator_member as member
  join reference.comparator as comparator
    on comparator.comparator_id = member.comparator_id
  where comparator.comparator_kind <> 'group'
  union all
  select
    local_authority.area_code,
    local_authority.area_code as member_area_code,
    date '1900-01-01' as valid_from,
    date '9999-12-31' as valid_to
  from reference.local_authority as local_authority
),

scope as (
  select
    service_category.service_category,
    dormant.dormant,
    case when dormant.dormant = 'included' then 1 else 0 end as most_dormant
  from reference.service_category as service_category
  cross join (values ('included'), ('excluded')) as dormant(dormant)
),

-- What is there now, in every scope it belongs to; and, of that, what was in the same scope before.
present as (
  select
    grouped.area_code,
    flow.edition,
    scope.service_category,
    scope.dormant,
    flow.area_code as council_code,
    sum(flow.locations) as locations,
    sum(flow.is_counted * flow.locations) as establishments,
    sum(case when flow.is_counted = 1 then flow.beds end) as beds,
    sum(flow.is_counted * flow.beds_not_known) as beds_not_known,
    sum(flow.is_counted * flow.outstanding) as outstanding,
    sum(flow.is_counted * flow.good) as good,
    sum(flow.is_counted * flow.requires_improvement) as requires_improvement,
    sum(flow.is_counted * flow.inadequate) as inadequate,
    sum(flow.is_counted * flow.never_rated) as never_rated,
    sum(flow.is_counted * flow.rated_by_service) as rated_by_service,
    sum(flow.is_counted * flow.rerated_up) as rerated_up,
    sum(flow.is_counted * flow.rerated_down) as rerated_down,
    sum(case when flow.is_counted = 1 and flow.was_before = 0 then flow.locations else 0 end) as opened,
    sum(
      case
        when flow.is_counted = 1
          and flow.was_before = 1
          and not (
            flow.counted_before = 1
            and before.area_code is not null
            and scope.service_category in ('all', flow.category_before)
            and flow.dormant_before <= scope.most_dormant
          )
          then flow.locations
        else 0
      end
    ) as moved_in
  from flow
  join grouped
    on grouped.member_area_code = flow.area_code
    and flow.edition between grouped.valid_from and grouped.valid_to
  join scope
    on scope.service_category in ('all', flow.service_category)
    and flow.is_dormant <= scope.most_dormant
  left join grouped as before
    on before.area_code = grouped.area_code
    and before.member_area_code = flow.area_before
    and flow.edition between before.valid_from and before.valid_to
  where flow.is_now = 1
  group by grouped.area_code, flow.edition, scope.service_category, scope.dormant, flow.area_code
),

-- What was there before, in every scope it belonged to, and is not in it now.
gone as (
  select
    grouped.area_code,
    flow.edition,
    scope.service_category,
    scope.dormant,
    sum(case when flow.is_now = 0 then flow.locations else 0 end) as closed,
    sum(
      case
        when flow.is_now = 1
          and not (
            flow.is_counted = 1
            and now.area_code is not null
            and scope.service_category in ('all', flow.service_category)
            and flow.is_dormant <= scope.most_dormant
          )
          then flow.locations
        else 0
      end
    ) as moved_out
  from flow
  join grouped
    on grouped.member_area_code = flow.area_before
    and flow.edition between grouped.valid_from and grouped.valid_to
  join scope
    on scope.service_category in ('all', flow.category_before)
    and flow.dormant_before <= scope.most_dormant
  left join grouped as now
    on now.area_code = grouped.area_code
    and now.member_area_code = flow.area_code
    and flow.edition between now.valid_from and now.valid_to
  where flow.counted_before = 1
  group by grouped.area_code, flow.edition, scope.service_category, scope.dormant
),

in_force as (
  select
    edition.edition,
    grouped.area_code,
    count(*) as councils_in_force,
    count(listed.area_code) as councils_in_file
  from edition
  join grouped
    on edition.edition between grouped.valid_from and grouped.valid_to
  left join (select distinct flow.edition, flow.area_code from flow where flow.is_now = 1) as listed
    on listed.edition = edition.edition
    and listed.area_code = grouped.member_area_code
  group by edition.edition, grouped.area_code
),

counted as (
  select
    present.area_code,
    present.edition,
    present.service_category,
    present.dormant,
    count(*) as councils,
    sum(present.locations) as locations,
    sum(present.establishments) as establishments,
    sum(present.beds) as beds,
    sum(present.beds_not_known) as beds_not_known,
    sum(present.outstanding) as outstanding,
    sum(present.good) as good,
    sum(present.requires_improvement) as requires_improvement,
    sum(present.inadequate) as inadequate,
    sum(present.outstanding + present.good) as good_or_outstanding,
    sum(present.outstanding + present.good + present.requires_improvement + present.inadequate) as rated,
    sum(present.never_rated) as never_rated,
    sum(present.rated_by_service) as rated_by_service,
    sum(present.rerated_up) as rerated_up,
    sum(present.rerated_down) as rerated_down,
    sum(present.opened) as opened,
    sum(present.moved_in) as moved_in
  from present
  group by present.area_code, present.edition, present.service_category, present.dormant
)

select
  coalesce(counted.area_code, gone.area_code) as area_code,
  coalesce(counted.edition, gone.edition) as edition,
  substr(cast(coalesce(counted.edition, gone.edition) as string), 1, 7) as period,
  coalesce(counted.service_category, gone.service_category) as service_category,
  coalesce(counted.dormant, gone.dormant) as dormant,
  area.area_name,
  category.title as service_category_title,
  cast(coalesce(counted.locations, 0) as bigint) as locations,
  cast(coalesce(counted.establishments, 0) as bigint) as establishments,
  cast(counted.beds as bigint) as beds,
  cast(coalesce(counted.beds_not_known, 0) as bigint) as beds_not_known,
  cast(coalesce(counted.outstanding, 0) as bigint) as outstanding,
  cast(coalesce(counted.good, 0) as bigint) as good,
  cast(coalesce(counted.requires_improvement, 0) as bigint) as requires_improvement,
  cast(coalesce(counted.inadequate, 0) as bigint) as inadequate,
  cast(coalesce(counted.establishments - counted.rated, 0) as bigint) as not_yet_rated,
  cast(coalesce(counted.never_rated, 0) as bigint) as never_rated,
  cast(coalesce(counted.rated_by_service, 0) as bigint) as rated_by_service,
  cast(coalesce(counted.rated, 0) as bigint) as rated,
  cast(round(cast(
    100 * counted.good_or_outstanding / nullif(counted.rated, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as good_or_outstanding_of_rated_percent,
  cast(round(cast(
    100 * counted.good_or_outstanding / nullif(counted.establishments, 0) as decimal(18, 6)
  ), 1) as decimal(9, 1)) as good_or_outstanding_of_all_percent,
  edition.previous_edition,
  case when edition.previous_edition is not null then cast(coalesce(counted.opened, 0) as bigint) end as opened,
  case when edition.previous_edition is not null then cast(coalesce(gone.closed, 0) as bigint) end as closed,
  case when edition.previous_edition is not null then cast(coalesce(counted.moved_in, 0) as bigint) end as moved_in,
  case when edition.previous_edition is not null then cast(coalesce(gone.moved_out, 0) as bigint) end as moved_out,
  case when edition.previous_edition is not null then cast(coalesce(counted.rerated_up, 0) as bigint) end as rerated_up,
  case when edition.previous_edition is not null then cast(coalesce(counted.rerated_down, 0) as bigint) end as rerated_down,
  coalesce(counted.councils, 0) as councils,
  in_force.councils_in_force
from counted
full join gone
  on gone.area_code = counted.area_code
  and gone.edition = counted.edition
  and gone.service_category = counted.service_category
  and gone.dormant = counted.dormant
left join edition
  on edition.edition = coalesce(counted.edition, gone.edition)
join in_force
  on in_force.edition = coalesce(counted.edition, gone.edition)
  and in_force.area_code = coalesce(counted.area_code, gone.area_code)
  and (in_force.councils_in_force = 1 or in_force.councils_in_file * 10 >= in_force.councils_in_force * 9)
left join reference.area as area
  on area.area_code = coalesce(counted.area_code, gone.area_code)
left join reference.service_category as category
  on category.service_category = coalesce(counted.service_category, gone.service_category)
