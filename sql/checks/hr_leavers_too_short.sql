-- warn: A leavers' extract has nobody who left in the first three months of the window, so it may not hold all twelve, and the leaver rate would be too low. Ask for an extract of the whole twelve months to the as-at date.
select
  leaver.edition,
  min(leaver.file_id) as file_id,
from warehouse.leaver as leaver
group by leaver.edition
having min(case when leaver.left_on >= leaver.window_start then leaver.left_on end) > max(leaver.window_start) + interval 3 month
