-- warn: For the newest as-at date there is an extract of our own staff, and none of something else, so the rates made from it are not available. Ask for the extract of the same date.
with

newest as (
  select
    max(assignment.edition) as edition,
  from warehouse.staff_assignment as assignment
)

select 'establishment' as extract, newest.edition
from newest
where newest.edition is not null
  and newest.edition not in (select post.edition from warehouse.post as post)
union all
select 'leavers', newest.edition
from newest
where newest.edition is not null
  and newest.edition not in (select leaver.edition from warehouse.leaver as leaver)
union all
select 'absence', newest.edition
from newest
where newest.edition is not null
  and newest.edition not in (select spell.edition from warehouse.absence_spell as spell)
union all
select 'training', newest.edition
from newest
where newest.edition is not null
  and newest.edition not in (select record.edition from warehouse.training_record as record)
