-- shared  counted_location
-- title   The care homes that were counted for a figure worked out from the regulator's files
with

worked_out as (
  select
    figure.area_code,
    figure.period_end,
  from figure
  join measures.care_home_rating as counted
    on counted.measure_id = figure.measure_id
    and counted.area_code = figure.area_code
    and counted.period_end = figure.period_end
),

council as (
  select
    worked_out.period_end,
    worked_out.area_code,
  from worked_out
  union
  select
    worked_out.period_end,
    member.member_area_code as area_code,
  from worked_out
  join warehouse.comparator_member as member
    on member.group_code = worked_out.area_code
    and worked_out.period_end between member.valid_from and member.valid_to
  join reference.comparator as comparator
    on comparator.comparator_id = member.comparator_id
    and comparator.comparator_kind <> 'group'
)

select
  overall.edition,
  overall.location_id,
  overall.area_code,
  overall.ordinal,
  overall.rating,
  overall.rating_state,
  overall.rating_from,
  overall.file_id,
from council
join warehouse.location_overall as overall
  on overall.edition = council.period_end
  and overall.area_code = council.area_code
where overall.is_counted
  and overall.is_care_home
