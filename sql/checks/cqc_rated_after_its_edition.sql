-- warn: A file of CQC has ratings published after the day it is said to be of. Either its edition is wrong, or days and months have changed places in its dates. See what the file itself says, and load it again with the right edition.
select
  rating.edition,
  rating.file_id,
  rating.sheet,
  min(rating.row) as first_row,
  count(*) as ratings,
from warehouse.location_rating as rating
where rating.published_on > rating.edition
group by rating.edition, rating.file_id, rating.sheet
