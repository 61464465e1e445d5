-- warn: A later extract of a date about our own staff took the place of an earlier one with which it shares fewer than half of its rows. If each is a part of the council, put them into one file and load that; if the first was wrong, all is well.
with

printed as (
  select distinct staff._file_id as file_id, staff.assignment_ref as ref, staff.assignment_ref as person from staging.hr_staff as staff
  union all
  select distinct post._file_id, post.post_ref, null from staging.hr_establishment as post
  union all
  select distinct leaver._file_id, leaver.assignment_ref, leaver.assignment_ref from staging.hr_leavers as leaver
  union all
  select distinct spell._file_id, spell.assignment_ref, spell.assignment_ref from staging.hr_absence as spell
  union all
  select distinct record._file_id, record.staff_ref, record.staff_ref from staging.hr_training as record
),

counted as (
  select
    printed.file_id,
    count(*) as refs,
    min(split_part(printed.person, '-', 1)) as key_number,
  from printed
  group by printed.file_id
)

select
  newer.job,
  newer.edition,
  older.name as earlier_file,
  newer.name as later_file,
from log.file as newer
join log.file as older
  on older.job = newer.job
  and older.edition = newer.edition
  and older.revision = newer.revision - 1
join counted as older_counted
  on older_counted.file_id = older.file_id
join counted as newer_counted
  on newer_counted.file_id = newer.file_id
  and newer_counted.key_number is not distinct from older_counted.key_number
where (
  select count(*)
  from printed as older_printed
  join printed as newer_printed
    on newer_printed.ref = older_printed.ref
  where older_printed.file_id = older.file_id
    and newer_printed.file_id = newer.file_id
) * 2 < older_counted.refs
