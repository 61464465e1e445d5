-- reference    sex_word
-- one row per  given
-- title        The words in which publishers say whom a count of people is about
-- owner        performance-and-insight
-- beware       given is in small letters. all is everybody, women and men together.
select
  csv.given,
  csv.sex,
from csv
