-- warn: The assignments of one person add up to more than one full-time equivalent. They are counted as they stand. Ask whoever sends the extract.
select
  assignment.edition,
  min(assignment.file_id) as file_id,
  min(assignment.sheet) as sheet,
  min(assignment.row) as row,
from warehouse.staff_assignment as assignment
where assignment.in_headcount
group by assignment.edition, assignment.staff_ref
having sum(assignment.fte) > 1
