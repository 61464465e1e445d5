-- mart         workforce_rate
-- one row per  area_code, scope_id, as_at, definition_id, subject
-- title        Leavers, starters, vacancies, sickness and mandatory training of our own staff, under each definition side by side
-- owner        performance-and-insight
-- discloses    by reference.disclosure_policy counts are rounded, those of few people hidden with their rates, and with them what would tell them; sql/attack tries to find them out
-- beware       Never quote a rate without its definition: numerator, denominator, basis and source stand beside it. window_start and window_end say which leavers, starters and days of absence are counted.
--              numerator and denominator are rounded to the base of reference.disclosure_policy where they count people, or what people did; posts are not. The rate is worked out from the exact counts, so it need not be the one of the rounded.
--              [c]: hidden, never zero: the numerator, or those of the denominator that are not in the numerator, are 1 to 4 people, in the scope or in what the scope adds to the one before it; or two definitions would tell 1 to 4 people by their difference; or a total less all that is shown would tell what is hidden.
--              [x]: not available: an extract that the definition needs is not there for this date. A rate does not replace it by another's.
with

policy as (
  select
    policy.threshold,
    policy.rounding_base,
    policy.zero_is,
    policy.status
  from reference.disclosure_policy as policy
  where policy.table_name = 'marts.workforce_rate'
),

rule as (
  select
    rule.amount as window_months
  from reference.workforce_rule as rule
  where rule.rule = 'window_months'
),

scope as (
  select distinct
    scope.scope_id,
    scope.position,
    scope.title
  from reference.workforce_scope as scope
),

count_added as (
  select
    own.edition as as_at,
    own.area_code,
    own.scope_id,
    scope.position as scope_position,
    own.count_id,
    own.subject,
    own.amount,
    own.people,
    own.people - coalesce(before_it.people, 0) as people_added
  from warehouse.workforce_count as own
  join scope
    on scope.scope_id = own.scope_id
  left join scope as earlier
    on earlier.position = scope.position - 1
  left join warehouse.workforce_count as before_it
    on before_it.edition = own.edition
    and before_it.area_code = own.area_code
    and before_it.scope_id = earlier.scope_id
    and before_it.count_id = own.count_id
    and before_it.subject = own.subject
),

as_at as (
  select distinct
    counted.edition as as_at,
    counted.area_code,
    counted.scope_id,
    cast(counted.edition + interval 1 day as date) as next_day
  from warehouse.workforce_count as counted
),

as_at_window as (
  select
    as_at.as_at,
    as_at.area_code,
    as_at.scope_id,
    cast(as_at.next_day - rule.window_months * interval 1 month as date) as window_start
  from as_at
  cross join rule
),

average as (
  select
    as_at_window.as_at,
    as_at_window.area_code,
    as_at_window.scope_id,
    counted.count_id,
    counted.subject,
    sum(counted.amount) as total,
    count(*) as editions,
    min(counted.people) as people
  from as_at_window
  join warehouse.workforce_count as counted
    on counted.area_code = as_at_window.area_code
    and counted.scope_id = as_at_window.scope_id
    and counted.edition between as_at_window.window_start and as_at_window.as_at
  group by
    as_at_window.as_at,
    as_at_window.area_code,
    as_at_window.scope_id,
    counted.count_id,
    counted.subject
),

-- A definition that has no numerator here is a row too, not available.
wanted as (
  select
    as_at_window.as_at,
    as_at_window.area_code,
    as_at_window.scope_id,
    as_at_window.window_start,
    definition.definition_id,
    coalesce(numerator.subject, 'all') as subject,
    numerator.amount as numerator,
    numerator.people as numerator_people,
    numerator.people_added as numerator_people_added
  from as_at_window
  cross join reference.workforce_rate_definition as definition
  left join count_added as numerator
    on numerator.as_at = as_at_window.as_at
    and numerator.area_code = as_at_window.area_code
    and numerator.scope_id = as_at_window.scope_id
    and numerator.count_id = definition.numerator_count
),

fraction as (
  select
    wanted.*,
    definition.metric,
    definition.position,
    definition.denominator_is,
    definition.numerator_is_people,
    definition.denominator_is_people,
    definition.denominator_by_subject,
    definition.is_share_of_people,
    definition.multiplier,
    definition.decimals,
    case
      when definition.denominator_is = 'as_at' then denominator.amount
      when average.editions >= definition.least_editions
        then cast(1.0 * average.total / nullif(average.editions, 0) as decimal(28, 12))
    end as denominator,
    case when definition.denominator_is = 'as_at' then denominator.people else average.people end as denominator_people,
    case when definition.denominator_is = 'as_at' then denominator.people_added end as denominator_people_added,
    case when definition.denominator_is = 'average' then average.editions end as editions
  from wanted
  join reference.workforce_rate_definition as definition
    on definition.definition_id = wanted.definition_id
  join scope
    on scope.scope_id = wanted.scope_id
  left join count_added as denominator
    on denominator.as_at = wanted.as_at
    and denominator.area_code = wanted.area_code
    and denominator.scope_id = wanted.scope_id
    and denominator.count_id = definition.denominator_count
    and denominator.subject = case when definition.denominator_by_subject then wanted.subject else 'all' end
  left join average
    on average.as_at = wanted.as_at
    and average.area_code = wanted.area_code
    and average.scope_id = wanted.scope_id
    and average.count_id = definition.denominator_count
    and average.subject = 'all'
),

-- What a reader can work out from a row: its counts, what the scope adds to them, and who is in the denominator only.
countable as (
  select
    fraction.as_at,
    fraction.area_code,
    fraction.scope_id,
    fraction.definition_id,
    fraction.subject,
    sides.side,
    case
      when sides.side = 'numerator' and fraction.numerator_is_people then fraction.numerator_people
      when sides.side = 'numerator added' and fraction.numerator_is_people then fraction.numerator_people_added
      when sides.side = 'denominator' then fraction.denominator_people
      when sides.side = 'denominator added' then fraction.denominator_people_added
      when sides.side = 'rest' and fraction.is_share_of_people
        then fraction.denominator_people - fraction.numerator_people
      when sides.side = 'rest added' and fraction.is_share_of_people
        then fraction.denominator_people_added - fraction.numerator_people_added
    end as people
  from fraction
  cross join (
    values
      ('numerator'),
      ('numerator added'),
      ('denominator'),
      ('denominator added'),
      ('rest'),
      ('rest added')
  ) as sides (side)
),

few as (
  select
    countable.as_at,
    countable.area_code,
    countable.scope_id,
    countable.definition_id,
    countable.subject,
    max(case
      when countable.people between 1 and policy.threshold - 1 then 1
      when countable.people = 0 and policy.zero_is = 'hidden' then 1
      -- an amount this small would be rounded to nothing, or to more than it is
      when fraction.numerator_is_people and fraction.numerator > 0 and fraction.numerator < policy.threshold then 1
      else 0
    end) as is_few
  from countable
  cross join policy
  join fraction
    on fraction.as_at = countable.as_at
    and fraction.area_code = countable.area_code
    and fraction.scope_id = countable.scope_id
    and fraction.definition_id = countable.definition_id
    and fraction.subject = countable.subject
  group by
    countable.as_at,
    countable.area_code,
    countable.scope_id,
    countable.definition_id,
    countable.subject
),

-- Two definitions of a metric whose counts differ by few people tell those few: the later one is hidden. Two bases that differ by few people tell them in
-- whatever metric they stand: each rate over the smaller one is hidden.
told_by_another as (
  select distinct
    later.as_at,
    later.area_code,
    later.scope_id,
    later.definition_id,
    later.subject
  from fraction as later
  join fraction as earlier
    on earlier.as_at = later.as_at
    and earlier.area_code = later.area_code
    and earlier.scope_id = later.scope_id
    and earlier.subject = later.subject
    and earlier.definition_id <> later.definition_id
  cross join policy
  where (
      earlier.metric = later.metric
      and earlier.position < later.position
      and later.numerator_is_people
      and (
        abs(later.numerator_people - earlier.numerator_people) between 1 and policy.threshold - 1
        or abs(later.numerator_people_added - earlier.numerator_people_added) between 1 and policy.threshold - 1
      )
    )
    or (
      later.denominator_is = 'as_at'
      and earlier.denominator_is = 'as_at'
      and not later.denominator_by_subject
      and not earlier.denominator_by_subject
      and earlier.denominator_people - later.denominator_people between 1 and policy.threshold - 1
    )
),

hidden as (
  select
    fraction.*,
    coalesce(few.is_few, 0) = 1
      or told_by_another.definition_id is not null as is_hidden
  from fraction
  left join few
    on few.as_at = fraction.as_at
    and few.area_code = fraction.area_code
    and few.scope_id = fraction.scope_id
    and few.definition_id = fraction.definition_id
    and few.subject = fraction.subject
  left join told_by_another
    on told_by_another.as_at = fraction.as_at
    and told_by_another.area_code = fraction.area_code
    and told_by_another.scope_id = fraction.scope_id
    and told_by_another.definition_id = fraction.definition_id
    and told_by_another.subject = fraction.subject
),

-- Subjects whose amounts add up to a total that stands beside them: what is hidden is the total less all that is shown.
beside_total as (
  select
    hidden.*,
    max(case when hidden.subject = 'all' then 1 else 0 end)
      over (partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.metric) as has_total,
    sum(case when hidden.is_hidden then 1 else 0 end)
      over (partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.definition_id) as hidden_subjects,
    sum(case when hidden.is_hidden then hidden.numerator_people else 0 end)
      over (partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.definition_id) as hidden_people,
    sum(case when hidden.is_hidden then hidden.numerator_people_added else 0 end)
      over (partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.definition_id) as hidden_people_added,
    row_number() over (
      partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.definition_id, hidden.is_hidden
      order by case when hidden.numerator > 0 then 1 else 2 end, hidden.numerator_people, hidden.subject
    ) - 1 as smaller_subjects,
    sum(hidden.numerator_people) over (
      partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.definition_id, hidden.is_hidden
      order by case when hidden.numerator > 0 then 1 else 2 end, hidden.numerator_people, hidden.subject
    ) - hidden.numerator_people as people_of_smaller,
    sum(hidden.numerator_people_added) over (
      partition by hidden.as_at, hidden.area_code, hidden.scope_id, hidden.definition_id, hidden.is_hidden
      order by case when hidden.numerator > 0 then 1 else 2 end, hidden.numerator_people, hidden.subject
    ) - hidden.numerator_people_added as people_added_of_smaller
  from hidden
),

-- So the smallest that are shown are hidden too, until what is hidden is of two subjects, and of enough people.
judged as (
  select
    beside_total.as_at,
    beside_total.area_code,
    beside_total.scope_id,
    beside_total.definition_id,
    beside_total.subject,
    beside_total.window_start,
    beside_total.numerator,
    beside_total.numerator_is_people,
    beside_total.denominator,
    beside_total.denominator_is,
    beside_total.denominator_is_people,
    beside_total.editions,
    beside_total.decimals,
    beside_total.is_hidden
      or (
        beside_total.has_total = 1
        and beside_total.subject <> 'all'
        and beside_total.numerator > 0
        and beside_total.hidden_subjects > 0
        and (
          beside_total.hidden_subjects + beside_total.smaller_subjects < 2
          or beside_total.hidden_people + beside_total.people_of_smaller < policy.threshold
          or beside_total.hidden_people_added + beside_total.people_added_of_smaller between 1 and policy.threshold - 1
        )
      ) as is_hidden,
    beside_total.numerator is null or coalesce(beside_total.denominator, 0) = 0 as is_not_available,
    cast(beside_total.multiplier * beside_total.numerator / nullif(beside_total.denominator, 0) as decimal(28, 12)) as exact_rate
  from beside_total
  cross join policy
)

select
  judged.area_code,
  judged.scope_id,
  judged.as_at,
  judged.definition_id,
  judged.subject,
  scope.title as scope_title,
  definition.metric,
  definition.source as defined_by,
  definition.title as definition,
  coalesce(
    reason.title,
    course.title,
    case judged.subject
      when 'short_term' then 'Short-term'
      when 'long_term' then 'Long-term'
      else 'All'
    end
  ) as subject_title,
  definition.numerator_title,
  case
    when judged.is_hidden or judged.is_not_available then null
    when judged.numerator_is_people
      then cast(floor((judged.numerator + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as decimal(18, 2))
    else cast(judged.numerator as decimal(18, 2))
  end as numerator,
  definition.denominator_title,
  case
    when judged.is_hidden or judged.is_not_available then null
    when judged.denominator_is_people
      then cast(floor((judged.denominator + policy.rounding_base / 2.0) / policy.rounding_base) * policy.rounding_base as decimal(18, 2))
    else cast(round(judged.denominator, 2) as decimal(18, 2))
  end as denominator,
  definition.denominator_is as basis,
  judged.editions,
  judged.window_start,
  judged.as_at as window_end,
  case
    when not judged.is_hidden and not judged.is_not_available
      then cast(
        case judged.decimals
          when 0 then round(judged.exact_rate, 0)
          when 1 then round(judged.exact_rate, 1)
          else round(judged.exact_rate, 2)
        end as decimal(18, 2)
      )
  end as rate,
  definition.unit,
  definition.decimals,
  case
    when judged.is_not_available then '[x]'
    when judged.is_hidden then policy.status
  end as status,
  case
    when judged.numerator is null then 'no extract for this date says the numerator'
    when judged.denominator is null and judged.denominator_is = 'average' then 'too few extracts in the window for an average'
    when judged.denominator is null then 'no extract for this date says the denominator'
    when judged.denominator = 0 then 'the denominator is zero'
    when judged.is_hidden then 'about few people, or could give away a figure that is'
  end as reason,
  theme.title as theme,
  definition.caveat
from judged
cross join policy
join scope
  on scope.scope_id = judged.scope_id
join reference.workforce_rate_definition as definition
  on definition.definition_id = judged.definition_id
left join reference.absence_reason as reason
  on reason.absence_reason = judged.subject
left join reference.mandatory_course as course
  on course.course_id = judged.subject
left join reference.workforce_theme as theme
  on theme.theme_id = definition.theme_id
