-- warn: Extracts of one date about our own staff were loaded under different keys, so their pseudonyms name the same person differently: leavers who are still employed are not noticed, and training is not available. Load the older ones again, from their originals: asc run JOB --reprocess --edition DATE.
select
  loaded.edition,
  count(distinct loaded.key_number) as keys,
from (
  select assignment.edition, split_part(assignment.staff_ref, '-', 1) as key_number from warehouse.staff_assignment as assignment
  union all
  select leaver.edition, split_part(leaver.staff_ref, '-', 1) from warehouse.leaver as leaver
  union all
  select spell.edition, split_part(spell.staff_ref, '-', 1) from warehouse.absence_spell as spell
  union all
  select record.edition, split_part(record.staff_ref, '-', 1) from warehouse.training_record as record
) as loaded
group by loaded.edition
having count(distinct loaded.key_number) > 1
