-- One month's landing, as the readers would leave it. The variable edition is the month.
insert into landing.growth_directory by name
select
  'd-' || getvariable('edition') as _file_id,
  getvariable('edition')::date as edition,
  'Directory' as _sheet,
  (i + 2)::integer as _row,
  '1-' || (1000000 + i) as location_id,
  '1-' || (2000000 + i % 12000) as provider_id,
  (select list(area_name order by area_code) from council)[1 + (hash(i) % 150)::integer] as council,
  {texts} ,
  {dates} ,
  {numbers} ,
  {flags} ,
from range(57000) as location(i);

insert into landing.growth_directory_service by name
select
  'd-' || getvariable('edition') as _file_id,
  getvariable('edition')::date as edition,
  'Directory' as _sheet,
  (i % 57000 + 2)::integer as _row,
  (50 + i // 57000)::varchar as _column,
  'Service number ' || (i // 57000) as service,
  'Y' as is_offered,
  'Y' as shown,
from range(350000) as flag(i);

insert into landing.growth_ratings by name
select
  'r-' || getvariable('edition') as _file_id,
  getvariable('edition')::date as edition,
  'Ratings' as _sheet,
  (i + 2)::integer as _row,
  '1-' || (1000000 + i // 6) as location_id,
  'Group ' || (i // 6) % 3 as service_group,
  'Domain ' || i % 6 as domain,
  ['Good', 'Outstanding', 'Requires improvement', 'Inadequate', null][1 + (hash(i, getvariable('edition')[1:4]) % 5)::integer] as rating,
  strftime(date '2015-01-01' + (hash(i) % 3000)::integer, '%d/%m/%Y') as published_on,
  'N' as is_inherited,
  {rating_texts} ,
from range(324000) as rating(i);

insert into log.file (file_id, job, name, sha256, bytes, edition, revision, verdict, rows_read, rows_loaded, rows_rejected, rows_duplicate, rows_ignored, issues, run_id, loaded_at)
select
  kind.letter || '-' || getvariable('edition'), 'load-growth-' || kind.name, kind.name || '.ods', kind.letter || getvariable('edition'), 1,
  getvariable('edition')::date, 1, 'loaded', kind.rows, kind.rows, 0, 0, 0, 0, 'growth', timestamp '2026-01-01'
from (values ('d', 'directory', 57000), ('r', 'ratings', 324000)) as kind(letter, name, rows);
