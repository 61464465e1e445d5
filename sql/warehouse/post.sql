-- warehouse    post
-- one row per  edition, post_ref
-- title        Every post of the establishment at an as-at date, its budget and what of it is filled
-- owner        performance-and-insight
-- kept by      edition
-- restricted   who holds a post, or has left it, can be told from its reference
-- beware       Vacant is an established post that nobody holds at the as-at date; a post is filled by whoever holds it, seconded in or on a career break too.
--              vacant_fte is what the budget has left; a post held beyond its budget has nothing left, never less. Frozen posts are neither established nor vacant.
--              filled_by and what follows from it are empty where there is no extract of staff for the same date.
with

newest as (
  select
    printed.*,
  from staging.hr_establishment as printed
  join log.file as file
    on file.file_id = printed._file_id
  qualify file.revision = max(file.revision) over (partition by printed.edition)
),

holder as (
  select
    assignment.edition,
    assignment.post_ref,
    count(distinct assignment.staff_ref) as people,
    sum(assignment.fte) as fte,
  from warehouse.staff_assignment as assignment
  where assignment.post_ref is not null
  group by assignment.edition, assignment.post_ref
),

staff_edition as (
  select distinct
    assignment.edition,
  from warehouse.staff_assignment as assignment
),

mapped as (
  select
    newest.*,
    coalesce(by_code.area_code, by_name.area_code) as area_code,
    service.meaning as service_group,
    case when newest.post_status is null then 'established' else status.meaning end as status,
    case when staff_edition.edition is not null then coalesce(holder.people, 0) end as filled_by,
    case when staff_edition.edition is not null then coalesce(holder.fte, 0) end as filled_fte,
  from newest
  left join warehouse.area_given as by_code
    on by_code.given_in = 'ons_code' and by_code.given = lower(newest.employer)
  left join warehouse.area_given as by_name
    on by_name.given_in = 'name' and by_name.given = lower(newest.employer)
  left join reference.hr_word as service
    on service.kind = 'service' and service.word = lower(newest.service)
  left join reference.hr_word as status
    on status.kind = 'post_status' and status.word = lower(newest.post_status)
  left join staff_edition
    on staff_edition.edition = newest.edition
  left join holder
    on holder.edition = newest.edition
    and holder.post_ref = newest.post_ref
)

select
  mapped.edition,
  mapped.post_ref,
  mapped.area_code,
  mapped.service_group,
  coalesce(mapped.status, 'unknown') as post_status,
  coalesce(mapped.status = 'established', false) as is_established,
  mapped.budgeted_fte::decimal(9, 4) as budgeted_fte,
  mapped.filled_by,
  mapped.filled_fte,
  mapped.filled_by = 0 and coalesce(mapped.status = 'established', false) as is_vacant,
  case
    when mapped.status = 'established' and mapped.filled_fte is not null
      then greatest(mapped.budgeted_fte - mapped.filled_fte, 0)::decimal(9, 4)
  end as vacant_fte,
  nullif(
    concat_ws(
      ', ',
      case when mapped.area_code is null then 'employer' end,
      case when mapped.service_group is null then 'service' end,
      case when mapped.status is null then 'post status' end
    ),
    ''
  ) as words_that_decide_unread,
  mapped._file_id as file_id,
  mapped._sheet as sheet,
  mapped._row as row,
from mapped
