-- warn: The leavers' extract says that somebody left who is still employed at the as-at date, and not that they moved within the council. They are not counted as leavers. Ask whoever sends the extract.
select
  leaver.file_id,
  leaver.sheet,
  leaver.row,
from warehouse.leaver as leaver
where leaver.not_counted_because = 'still employed'
