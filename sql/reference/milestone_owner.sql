-- reference    milestone_owner
-- one row per  given
-- title        The roles that own milestones, as trackers write them
-- owner        performance-and-insight
-- beware       Only roles: an owner who is not here is taken for a person and is not published. given is in small letters.
select
  csv.given,
  csv.role,
from csv
