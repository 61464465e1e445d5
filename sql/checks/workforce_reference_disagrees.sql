-- stop: A reference table about the workforce names something that the table it belongs to does not hold. Correct the row in sql/reference.
select 'hr_word' as in_table, word.word as code, 'its meaning is in no table' as found
from reference.hr_word as word
left join reference.contract_kind as contract on word.kind = 'contract' and contract.contract_kind = word.meaning
left join reference.leaving_reason as leaving on word.kind = 'leaving' and leaving.leaving_reason = word.meaning
left join reference.absence_reason as absence on word.kind = 'absence' and absence.absence_reason = word.meaning
left join reference.mandatory_course as course on word.kind = 'course' and course.course_id = word.meaning
where word.kind in ('contract', 'leaving', 'absence', 'course')
  and coalesce(contract.contract_kind, leaving.leaving_reason, absence.absence_reason, course.course_id) is null
union all
select 'hr_word', word.word, 'not in small letters'
from reference.hr_word as word
where word.word <> lower(word.word)
union all
select 'workforce_rate_definition', definition.definition_id, 'a theme that is not in workforce_theme'
from reference.workforce_rate_definition as definition
left join reference.workforce_theme as theme on theme.theme_id = definition.theme_id
where definition.theme_id is not null and theme.theme_id is null
union all
select 'workforce_breakdown', breakdown.value, 'a theme that is not in workforce_theme'
from reference.workforce_breakdown as breakdown
left join reference.workforce_theme as theme on theme.theme_id = breakdown.theme_id
where breakdown.theme_id is not null and theme.theme_id is null
union all
select 'workforce_scope', later.scope_id, 'it lacks a service group of the scope before it'
from reference.workforce_scope as earlier
cross join (select distinct scope.scope_id, scope.position from reference.workforce_scope as scope) as later
left join reference.workforce_scope as held on held.scope_id = later.scope_id and held.service_group = earlier.service_group
where later.position > earlier.position and held.scope_id is null
union all
select 'disclosure_policy', wanted.table_name, 'is missing'
from (values ('marts.workforce_profile'), ('marts.workforce_rate'), ('measures.local_workforce')) as wanted (table_name)
left join reference.disclosure_policy as policy on policy.table_name = wanted.table_name
where policy.table_name is null
union all
select 'workforce_rule', wanted.rule, 'is missing'
from (values ('window_months'), ('long_term_days')) as wanted (rule)
left join reference.workforce_rule as rule on rule.rule = wanted.rule
where rule.rule is null
