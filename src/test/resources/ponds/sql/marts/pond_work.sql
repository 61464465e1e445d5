-- mart         pond_work
-- one row per  pond, edition
-- title        How many hours people work at a pond
-- owner        gardener
-- discloses    hours of a whole pond
select
  picker.pond,
  picker.edition,
  sum(picker.hours) as hours
from warehouse.picker as picker
group by picker.pond, picker.edition
