-- table  cqc_rating
-- title  What the reports that stood in these months found, by service group and domain

with

standing as (
  select distinct cqc_report.report_id, cqc_report.registration_id, cqc_report.published_on, cqc_report.overall
  from sample.cqc_report as cqc_report
  where not cqc_report.is_inherited
    and exists (
      select 1
      from sample.cqc_report as held
      where held.report_id = cqc_report.report_id
        and (held.superseded_on is null or held.superseded_on >= getvariable('first_edition'))
    )
),

report as (
  select
    standing.*,
    cqc_kind.location_type,
    cqc_kind.rating_groups,
    cqc_kind.is_social_care,
    -- More than one social care service: no rating of the location as a whole since 2026.
    cqc_kind.is_social_care and len(cqc_kind.rating_groups) > 1 as is_multi_service,
    -- Social care has been rated by service, too, in some of the assessments since 2024.
    not cqc_kind.is_social_care
      or len(cqc_kind.rating_groups) > 1
      or (
        standing.published_on >= date '2024-01-01'
        and hash(getvariable('seed'), 'by group', standing.report_id) % 100 < 31
      ) as is_by_group,
  from standing
  join sample.cqc_location as cqc_location
    on cqc_location.registration_id = standing.registration_id
  join sample.cqc_kind as cqc_kind
    on cqc_kind.kind_id = cqc_location.kind_id
),

report_group as (
  select report.*, 0 as group_order, 'Overall' as service_group
  from report

  union all

  select
    report.*,
    unnest(range(1, len(report.rating_groups) + 1)) as group_order,
    unnest(report.rating_groups) as service_group,
  from report
  where report.is_by_group
),

-- Most general practices are rated for each group of people, few for the practice.
rated_group as (
  select report_group.*
  from report_group
  where report_group.location_type <> 'Primary Medical Services'
    or report_group.group_order = 0
    or if(
      report_group.group_order = 1,
      hash(getvariable('seed'), 'practice', report_group.report_id) % 100 < 13,
      hash(getvariable('seed'), 'people', report_group.report_id) % 100 < 79
    )
),

domain as (
  from (
    values (0, 'Overall'), (1, 'Safe'), (2, 'Effective'), (3, 'Caring'), (4, 'Responsive'), (5, 'Well-led')
  ) as domain (domain_order, domain)
),

drawn as (
  select
    rated_group.*,
    domain.domain_order,
    domain.domain,
    hash(getvariable('seed'), 'domain', rated_group.report_id, rated_group.group_order, domain.domain_order) % 100 as chance,
  from rated_group
  cross join domain
  -- Population groups of general practices have an overall rating only.
  where domain.domain_order = 0
    or not (rated_group.service_group like 'People %' or rated_group.service_group like '% people%'
      or rated_group.service_group like 'Families, %')
),

levelled as (
  select
    drawn.*,
    case
      when drawn.domain_order = 0 or drawn.chance < 72 then drawn.overall
      when drawn.overall <> 3 then 3
      when drawn.chance < 78 then 4
      when drawn.chance < 84 then 2
      else 3
    end as level,
  from drawn
)

select
  levelled.report_id,
  levelled.group_order,
  levelled.service_group,
  levelled.domain_order,
  levelled.domain,
  case
    when levelled.is_multi_service and levelled.group_order = 0 then 'Not Rated'
    when levelled.location_type = 'Primary Dental Care' and levelled.domain_order = 0 then 'Not applicable'
    when levelled.location_type = 'Primary Dental Care' then 'Regulations met'
    when levelled.domain_order > 0 and levelled.chance = 99 then 'Insufficient evidence to rate'
    when levelled.level = 4 then 'Outstanding'
    when levelled.level = 3 then 'Good'
    -- The publisher does not always write it alike.
    when levelled.level = 2 and levelled.report_id % 50 = 0 then 'Requires Improvement'
    when levelled.level = 2 then 'Requires improvement'
    else 'Inadequate'
  end as rating,
from levelled
-- Not every domain of a service is assessed.
where levelled.group_order = 0
  or levelled.domain_order = 0
  or levelled.chance >= 12
