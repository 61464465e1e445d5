-- warehouse    picker
-- one row per  edition, person
-- title        Who picks where
-- owner        gardener
-- restricted   people
select
  printed.edition,
  printed.person,
  printed.pond,
  printed.hours
from staging.picker as printed
