-- stop: A council's successor in sql/reference/local_authority.csv is not a council there. Correct its code in the column successors.
select
  successor.area_code,
  successor.successor_code,
from warehouse.council_successor as successor
left join reference.local_authority as local_authority
  on local_authority.area_code = successor.successor_code
where local_authority.area_code is null
