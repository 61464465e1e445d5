-- warn: Somebody holds a post that the establishment of the same date does not have, so a vacancy may be counted that is none. Ask whoever keeps the establishment.
select
  assignment.file_id,
  assignment.sheet,
  assignment.row,
from warehouse.staff_assignment as assignment
join (select distinct post.edition from warehouse.post as post) as established
  on established.edition = assignment.edition
left join warehouse.post as post
  on post.edition = assignment.edition
  and post.post_ref = assignment.post_ref
where assignment.post_ref is not null
  and post.post_ref is null
