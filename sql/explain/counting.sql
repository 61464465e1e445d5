-- section    counting
-- title      How it was counted
-- position   25
-- shows      facts
-- beware     Every query of the room measures stands here, so that each can be explained; a test holds this list to the folder.
with

made_by as (
  select 'ascof_published' as table_name, made.measure_id, made.area_code, made.period_end, made.cohort from measures.ascof_published as made
  union all
  select 'ascof_open_data' as table_name, made.measure_id, made.area_code, made.period_end, made.cohort from measures.ascof_open_data as made
  union all
  select 'care_home_rating' as table_name, made.measure_id, made.area_code, made.period_end, made.cohort from measures.care_home_rating as made
  union all
  select 'local_workforce' as table_name, made.measure_id, made.area_code, made.period_end, made.cohort from measures.local_workforce as made
),

home as (
  select
    count(*) as homes,
    count(case when counted_location.ordinal = 4 then 1 end) as outstanding,
    count(case when counted_location.ordinal = 3 then 1 end) as good,
    count(case when counted_location.ordinal in (1, 2) then 1 end) as other,
    count(case when counted_location.ordinal is null then 1 end) as not_yet_rated,
    count(case when counted_location.rating_from = 'care home service' then 1 end) as rated_by_service,
  from counted_location
),

listed as (
  select
    string_agg(distinct '''' || counted_location.area_code || '''', ', ' order by '''' || counted_location.area_code || '''') as areas,
    count(distinct counted_location.area_code) as councils,
  from counted_location
)

select
  'sql/measures/' || made_by.table_name || '.sql' as query,
  replace(table_comment.comment, chr(10), '. ') as rule,
  case
    when home.homes > 0
      then cast(home.homes as varchar) || ' care homes: ' || cast(home.outstanding as varchar) || ' outstanding, ' || cast(home.good as varchar) || ' good, '
        || cast(home.other as varchar) || ' requires improvement or inadequate, ' || cast(home.not_yet_rated as varchar) || ' without a rating; '
        || cast(home.rated_by_service as varchar) || ' of them rated by their care-home service'
  end as counted,
  case
    when home.homes > 0
      then 'asc query "select overall.location_id, location.location_name, overall.rating, overall.rating_state, overall.rating_from, overall.area_code,'
        || ' coalesce(location.sheet, rating.sheet) as sheet, coalesce(location.row, rating.row) as row from warehouse.location_overall as overall'
        || ' left join warehouse.care_location as location on location.edition = overall.edition and location.location_id = overall.location_id'
        || ' left join warehouse.location_rating as rating on rating.edition = overall.edition and rating.location_id = overall.location_id'
        || ' and rating.service_kind = ''overall'' and lower(rating.domain) = ''overall'''
        || ' where overall.edition = ''' || cast(figure.period_end as varchar) || ''' and overall.is_care_home and overall.is_counted and '
        || case when listed.councils <= 20 then 'overall.area_code in (' || listed.areas || ')' else 'overall.area_code is not null' end
        || ' order by row"'
  end as to_list_them,
  made_by.table_name as _table_name,
from figure
join made_by
  on made_by.measure_id = figure.measure_id
  and made_by.area_code = figure.area_code
  and made_by.period_end = figure.period_end
  and made_by.cohort = figure.cohort
join table_comment
  on table_comment.schema_name = 'measures'
  and table_comment.table_name = made_by.table_name
cross join home
cross join listed
where figure.provenance = 'computed'
