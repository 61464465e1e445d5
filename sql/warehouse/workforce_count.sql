-- warehouse    workforce_count
-- one row per  edition, area_code, scope_id, count_id, subject
-- title        What the rates about our own workforce are made of, counted at an as-at date
-- owner        performance-and-insight
-- kept by      edition
-- restricted   counts of few people are not hidden here
-- beware       people is how many persons the amount is about; empty where it is not about persons. There is no row for what no extract of the edition says: that is not zero.
--              A count of nobody is a row with zero wherever the extract it comes from is there. subject is all, a reason for absence, short_term or long_term, or a course.
with

scope as (
  select distinct
    scope.scope_id,
  from reference.workforce_scope as scope
),

member_of_group as (
  select
    scope.scope_id,
    scope.service_group,
  from reference.workforce_scope as scope
),

staff_extract as (
  select distinct
    assignment.edition,
    assignment.area_code,
  from warehouse.staff_assignment as assignment
  where assignment.area_code is not null
),

staff as (
  select
    extract.edition,
    extract.area_code,
    scope.scope_id,
    count(member.staff_ref) filter (where member.in_headcount) as headcount,
    coalesce(sum(member.assignments) filter (where member.in_headcount), 0) as assignments,
    coalesce(sum(member.fte) filter (where member.in_headcount), 0) as fte,
    count(member.staff_ref) filter (where member.is_permanent_or_temporary) as permanent_and_temporary,
  from staff_extract as extract
  cross join scope
  left join warehouse.staff_member as member
    on member.edition = extract.edition
    and member.area_code = extract.area_code
    and member.scope_id = scope.scope_id
  group by extract.edition, extract.area_code, scope.scope_id
),

post_extract as (
  select distinct
    post.edition,
    post.area_code,
  from warehouse.post as post
  where post.area_code is not null
    and post.filled_by is not null
),

post as (
  select
    extract.edition,
    extract.area_code,
    scope.scope_id,
    count(post.post_ref) filter (where post.is_established) as established_posts,
    coalesce(sum(post.budgeted_fte) filter (where post.is_established), 0) as established_fte,
    count(post.post_ref) filter (where post.is_vacant) as vacant_posts,
    coalesce(sum(post.vacant_fte), 0) as vacant_fte,
  from post_extract as extract
  cross join scope
  left join member_of_group
    on member_of_group.scope_id = scope.scope_id
  left join warehouse.post as post
    on post.edition = extract.edition
    and post.area_code = extract.area_code
    and post.service_group = member_of_group.service_group
  group by extract.edition, extract.area_code, scope.scope_id
),

leaver_extract as (
  select distinct
    leaver.edition,
    leaver.area_code,
    leaver.window_start,
  from warehouse.leaver as leaver
  where leaver.area_code is not null
),

leaver as (
  select
    extract.edition,
    extract.area_code,
    scope.scope_id,
    count(distinct leaver.staff_ref) as leavers,
    count(distinct case when leaver.is_permanent_or_temporary then leaver.staff_ref end) as leavers_permanent_and_temporary,
  from leaver_extract as extract
  cross join scope
  left join member_of_group
    on member_of_group.scope_id = scope.scope_id
  left join warehouse.leaver as leaver
    on leaver.edition = extract.edition
    and leaver.area_code = extract.area_code
    and leaver.service_group = member_of_group.service_group
    and leaver.is_leaver
  group by extract.edition, extract.area_code, scope.scope_id
),

-- Who started in the window is still here, or has left again: the two extracts together.
started as (
  select
    member.edition,
    member.area_code,
    member.scope_id,
    member.staff_ref,
    member.is_permanent_or_temporary,
  from warehouse.staff_member as member
  join leaver_extract as extract
    on extract.edition = member.edition
    and extract.area_code = member.area_code
  where member.in_headcount
    and member.employed_from between extract.window_start and member.edition
  union all
  select
    leaver.edition,
    leaver.area_code,
    member_of_group.scope_id,
    leaver.staff_ref,
    leaver.is_permanent_or_temporary,
  from warehouse.leaver as leaver
  join member_of_group
    on member_of_group.service_group = leaver.service_group
  where leaver.is_leaver
    and leaver.employed_from between leaver.window_start and leaver.edition
),

starter as (
  select
    staff.edition,
    staff.area_code,
    staff.scope_id,
    count(distinct started.staff_ref) as starters,
    count(distinct case when started.is_permanent_or_temporary then started.staff_ref end) as starters_permanent_and_temporary,
  from staff
  join leaver_extract as extract
    on extract.edition = staff.edition
    and extract.area_code = staff.area_code
  left join started
    on started.edition = staff.edition
    and started.area_code = staff.area_code
    and started.scope_id = staff.scope_id
  group by staff.edition, staff.area_code, staff.scope_id
),

absence_extract as (
  select distinct
    spell.edition,
    spell.area_code,
  from warehouse.absence_spell as spell
  where spell.area_code is not null
),

spell as (
  select
    spell.edition,
    spell.area_code,
    member_of_group.scope_id,
    spell.staff_ref,
    spell.absence_reason,
    case when spell.is_long_term then 'long_term' else 'short_term' end as length,
    spell.days_in_window,
    spell.fte_days_in_window,
  from warehouse.absence_spell as spell
  join member_of_group
    on member_of_group.service_group = spell.service_group
  where spell.is_sickness
    and spell.days_in_window > 0
),

absence as (
  select
    extract.edition,
    extract.area_code,
    scope.scope_id,
    coalesce(sum(spell.days_in_window), 0) as absence_days,
    coalesce(sum(spell.fte_days_in_window), 0) as absence_fte_days,
    count(distinct spell.staff_ref) as people,
  from absence_extract as extract
  cross join scope
  left join spell
    on spell.edition = extract.edition
    and spell.area_code = extract.area_code
    and spell.scope_id = scope.scope_id
  group by extract.edition, extract.area_code, scope.scope_id
),

reason as (
  select
    reason.absence_reason,
  from reference.absence_reason as reason
  where reason.is_sickness
),

absence_by_reason as (
  select
    absence.edition,
    absence.area_code,
    absence.scope_id,
    reason.absence_reason as subject,
    coalesce(sum(spell.fte_days_in_window), 0) as absence_fte_days,
    count(distinct spell.staff_ref) as people,
  from absence
  cross join reason
  left join spell
    on spell.edition = absence.edition
    and spell.area_code = absence.area_code
    and spell.scope_id = absence.scope_id
    and spell.absence_reason = reason.absence_reason
  group by absence.edition, absence.area_code, absence.scope_id, reason.absence_reason
),

absence_by_length as (
  select
    absence.edition,
    absence.area_code,
    absence.scope_id,
    length.length as subject,
    coalesce(sum(spell.fte_days_in_window), 0) as absence_fte_days,
    count(distinct spell.staff_ref) as people,
  from absence
  cross join (values ('short_term'), ('long_term')) as length (length)
  left join spell
    on spell.edition = absence.edition
    and spell.area_code = absence.area_code
    and spell.scope_id = absence.scope_id
    and spell.length = length.length
  group by absence.edition, absence.area_code, absence.scope_id, length.length
),

training as (
  select
    member.edition,
    member.area_code,
    member.scope_id,
    record.course_id as subject,
    count(*) as training_required,
    count(*) filter (where record.is_compliant) as training_compliant,
  from warehouse.training_record as record
  join warehouse.staff_member as member
    on member.edition = record.edition
    and member.staff_ref = record.staff_ref
    and member.in_headcount
  group by member.edition, member.area_code, member.scope_id, record.course_id
),

every_count as (
  select staff.edition, staff.area_code, staff.scope_id, 'headcount' as count_id, 'all' as subject, staff.headcount as amount, staff.headcount as people from staff
  union all
  select staff.edition, staff.area_code, staff.scope_id, 'assignments', 'all', staff.assignments, staff.headcount from staff
  union all
  select staff.edition, staff.area_code, staff.scope_id, 'fte', 'all', staff.fte, staff.headcount from staff
  union all
  select staff.edition, staff.area_code, staff.scope_id, 'permanent_and_temporary', 'all', staff.permanent_and_temporary, staff.permanent_and_temporary from staff
  union all
  select post.edition, post.area_code, post.scope_id, 'established_posts', 'all', post.established_posts, null from post
  union all
  select post.edition, post.area_code, post.scope_id, 'established_fte', 'all', post.established_fte, null from post
  union all
  select post.edition, post.area_code, post.scope_id, 'vacant_posts', 'all', post.vacant_posts, null from post
  union all
  select post.edition, post.area_code, post.scope_id, 'vacant_fte', 'all', post.vacant_fte, null from post
  union all
  select
    post.edition,
    post.area_code,
    post.scope_id,
    'permanent_and_temporary_and_vacant',
    'all',
    staff.permanent_and_temporary + post.vacant_posts,
    staff.permanent_and_temporary,
  from post
  join staff
    on staff.edition = post.edition
    and staff.area_code = post.area_code
    and staff.scope_id = post.scope_id
  union all
  select leaver.edition, leaver.area_code, leaver.scope_id, 'leavers', 'all', leaver.leavers, leaver.leavers from leaver
  union all
  select leaver.edition, leaver.area_code, leaver.scope_id, 'leavers_permanent_and_temporary', 'all', leaver.leavers_permanent_and_temporary, leaver.leavers_permanent_and_temporary from leaver
  union all
  select starter.edition, starter.area_code, starter.scope_id, 'starters', 'all', starter.starters, starter.starters from starter
  union all
  select starter.edition, starter.area_code, starter.scope_id, 'starters_permanent_and_temporary', 'all', starter.starters_permanent_and_temporary, starter.starters_permanent_and_temporary from starter
  union all
  select absence.edition, absence.area_code, absence.scope_id, 'absence_days', 'all', absence.absence_days, absence.people from absence
  union all
  select absence.edition, absence.area_code, absence.scope_id, 'absence_fte_days', 'all', absence.absence_fte_days, absence.people from absence
  union all
  select reason.edition, reason.area_code, reason.scope_id, 'absence_fte_days_by_reason', reason.subject, reason.absence_fte_days, reason.people from absence_by_reason as reason
  union all
  select length.edition, length.area_code, length.scope_id, 'absence_fte_days_by_length', length.subject, length.absence_fte_days, length.people from absence_by_length as length
  union all
  select training.edition, training.area_code, training.scope_id, 'training_required', training.subject, training.training_required, training.training_required from training
  union all
  select training.edition, training.area_code, training.scope_id, 'training_compliant', training.subject, training.training_compliant, training.training_compliant from training
)

select
  every_count.edition,
  every_count.area_code,
  every_count.scope_id,
  every_count.count_id,
  every_count.subject,
  every_count.amount::decimal(18, 4) as amount,
  every_count.people::bigint as people,
from every_count
