-- reference    plan_theme
-- one row per  theme_id
-- title        The themes of the workforce strategy, and the areas of focus and enablers of the five year plan
-- owner        performance-and-insight
-- beware       theme_kind is internal, external, focus or enabler. actions_in_place and actions_planned are what the strategy lists for 2023/24.
--              One name may be a theme of two plans: a theme is known by its plan and its name. also_called is parted by semicolons.
select
  csv.theme_id,
  csv.plan_id,
  types.whole_number(csv.place)::integer as place,
  csv.theme_name,
  csv.theme_kind,
  types.whole_number(csv.actions_in_place)::integer as actions_in_place,
  types.whole_number(csv.actions_planned)::integer as actions_planned,
  csv.also_called,
from csv
