-- stop: One name stands for two plans, or for two themes of one plan. Change it in sql/reference/plan.csv or plan_theme.csv, also in the column also_called.
with

named as (
  select
    'plan' as what,
    '' as plan_id,
    plan.plan_id as id,
    lower(trim(unnest(list_append(string_split(coalesce(plan.also_called, ''), ';'), plan.plan_name)))) as name,
  from reference.plan as plan
  union all
  select
    'theme' as what,
    plan_theme.plan_id,
    plan_theme.theme_id as id,
    lower(trim(unnest(list_append(string_split(coalesce(plan_theme.also_called, ''), ';'), plan_theme.theme_name)))) as name,
  from reference.plan_theme as plan_theme
)

select
  named.what,
  named.plan_id,
  named.name,
  count(*) as times,
from named
where named.name <> ''
group by named.what, named.plan_id, named.name
having count(*) > 1
