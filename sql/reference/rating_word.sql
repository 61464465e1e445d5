-- reference    rating_word
-- one row per  word
-- title        Every word CQC prints where a rating stands, and what it means
-- owner        performance-and-insight
-- beware       Letter case does not count: one file prints both "Requires improvement" and "Requires Improvement".
--              rating is empty where the word is no rating; rating_state then says what it is. Ordinals: 4 is best.
select
  csv.word,
  csv.rating,
  csv.rating_state,
  types.whole_number(csv.ordinal)::integer as ordinal,
  types.yes_no(csv.is_good) as is_good,
  csv.meaning,
from csv
