-- shared  went_in
-- title   The sheets that a figure of our own was counted from, and how many of their rows went in
-- beware  Rows about people are nowhere published: of their files only how many rows were loaded is told.
with

directory as (
  select
    location.file_id,
    location.sheet,
    'one row a care home' as rows_are,
    count(*) as rows_that_went_in,
    min(location.row) as first_row,
    max(location.row) as last_row,
  from counted_location
  join warehouse.care_location as location
    on location.edition = counted_location.edition
    and location.location_id = counted_location.location_id
  group by location.file_id, location.sheet
),

rating as (
  select
    rating.file_id,
    rating.sheet,
    'overall ratings of those homes and their services' as rows_are,
    count(*) as rows_that_went_in,
    min(rating.row) as first_row,
    max(rating.row) as last_row,
  from counted_location
  join warehouse.location_rating as rating
    on rating.edition = counted_location.edition
    and rating.location_id = counted_location.location_id
    and lower(rating.domain) = 'overall'
  group by rating.file_id, rating.sheet
),

people as (
  select
    beside_it.file_id,
    sheet.sheet,
    'rows loaded of the extracts of that date; which of them were counted is not published, since they are about people' as rows_are,
    sheet.rows_loaded as rows_that_went_in,
    cast(null as integer) as first_row,
    cast(null as integer) as last_row,
  from figure
  join measures.local_workforce as counted
    on counted.measure_id = figure.measure_id
    and counted.area_code = figure.area_code
    and counted.period_end = figure.period_end
  join log.file as file
    on file.file_id = figure.file_id
  join log.file as beside_it
    on beside_it.edition = file.edition
    and beside_it.verdict = 'loaded'
    and regexp_replace(beside_it.job, '-[^-]*$', '') = regexp_replace(file.job, '-[^-]*$', '')
  join log.sheet as sheet
    on sheet.file_id = beside_it.file_id
    and sheet.table_name is not null
)

select * from directory
union all
select * from rating
union all
select * from people
