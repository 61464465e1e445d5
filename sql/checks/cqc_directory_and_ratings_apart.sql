-- warn: CQC's directory and its ratings are of one date, and here one came without the other. Without the ratings, a location whose services are rated one by one counts as not rated; without the directory, homes never rated are missing. Load the other file of the same month.
select
  overall.edition,
  case when bool_or(overall.is_in_directory) then 'the directory only' else 'the ratings only' end as found,
from warehouse.location_overall as overall
group by overall.edition
having not bool_or(overall.is_in_directory)
  or not bool_or(overall.is_in_ratings)
