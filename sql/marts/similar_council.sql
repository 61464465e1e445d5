-- mart         similar_council
-- one row per  comparator_id, area_code, member_area_code
-- title        Each council's most similar councils, how far they are, and what the two are like
-- owner        performance-and-insight
-- beware       The members of the comparator most_similar, nearest first. distance has no unit: 0 is alike in everything, 1 a standard deviation apart on average.
--              Similar in population, density, age and care homes only: see reference.similarity_feature for the weights and reference.area_feature for the sources.
with

feature as (
  select
    area_feature.area_code,
    max(case when area_feature.feature_id = 'population' then area_feature.value end) as population,
    max(case when area_feature.feature_id = 'density' then area_feature.value end) as people_per_square_km,
    max(case when area_feature.feature_id = 'share_65' then area_feature.value end) as percent_65_and_over,
    max(case when area_feature.feature_id = 'share_85_of_65' then area_feature.value end) as percent_85_of_those,
    max(case when area_feature.feature_id = 'homes' then area_feature.value end) as homes_per_10000
  from reference.area_feature as area_feature
  group by area_feature.area_code
)

select
  nearest.comparator_id,
  nearest.area_code,
  area.area_name,
  nearest.position,
  nearest.member_area_code,
  member.area_name as member_name,
  nearest.distance,
  theirs.population as member_population,
  theirs.people_per_square_km as member_people_per_square_km,
  theirs.percent_65_and_over as member_percent_65_and_over,
  theirs.percent_85_of_those as member_percent_85_of_those,
  theirs.homes_per_10000 as member_homes_per_10000,
  ours.population,
  ours.people_per_square_km,
  ours.percent_65_and_over,
  ours.percent_85_of_those,
  ours.homes_per_10000
from warehouse.similar_council as nearest
join reference.area as area
  on area.area_code = nearest.area_code
join reference.area as member
  on member.area_code = nearest.member_area_code
join feature as ours
  on ours.area_code = nearest.area_code
join feature as theirs
  on theirs.area_code = nearest.member_area_code
where nearest.is_member
