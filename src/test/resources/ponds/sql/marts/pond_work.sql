-- mart         pond_work
-- one row per  pond, edition
-- title        How many hours people work at a pond
-- owner        gardener
-- discloses    hours of a whole pond
select
  picker.pond, -- The pond
  picker.edition, -- The day of the list of who picks
  sum(picker.hours) as hours -- The hours of all who pick there
from warehouse.picker as picker
group by picker.pond, picker.edition
