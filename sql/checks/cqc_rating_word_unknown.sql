-- stop: A file of CQC has a word where a rating stands that we do not know, so that its location would count as not rated. Look the word up at the sheet and row given, and add it to sql/reference/rating_word.csv.
select
  rating.file_id,
  rating.sheet,
  min(rating.row) as first_row,
  count(*) as ratings,
from warehouse.location_rating as rating
where rating.printed_rating is not null
  and rating.rating_state is null
group by rating.file_id, rating.sheet, rating.printed_rating
union all
select
  location.file_id,
  location.sheet,
  min(location.row) as first_row,
  count(*) as ratings,
from warehouse.care_location as location
left join reference.rating_word as word
  on lower(word.word) = lower(location.directory_rating)
where location.directory_rating is not null
  and word.word is null
group by location.file_id, location.sheet, location.directory_rating
