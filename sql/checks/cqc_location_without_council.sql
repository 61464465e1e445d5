-- warn: CQC's directory gives no council for some locations. They are in no area's figure, nor in England's, as in the published 6B. CQC corrects this in later editions; nothing need be done.
select
  location.edition,
  location.file_id,
  count(*) as locations,
  count(case when location.is_care_home then 1 end) as care_homes,
from warehouse.care_location as location
where location.council_name is null
group by location.edition, location.file_id
