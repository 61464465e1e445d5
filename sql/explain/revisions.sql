-- section    revisions
-- title      Revisions
-- position   75
-- shows      table
-- when none  None: no two files that are held say different things of this figure.
select
  replace(revision.part, '_', ' ') as part,
  revision.change,
  revision.old_shown as was,
  revision.new_shown as became,
  old_file.name || ', ' || revision.old_sheet || ', row ' || cast(revision.old_row as varchar) as stood_in,
  new_file.name || ', ' || revision.new_sheet || ', row ' || cast(revision.new_row as varchar) as stands_in,
  revision.publication as _publication,
  revision.old_edition as _old_edition,
  revision.new_edition as _new_edition,
  revision.old_file_id as _old_file_id,
  revision.new_file_id as _new_file_id,
from marts.ascof_revision as revision
left join log.file as old_file
  on old_file.file_id = revision.old_file_id
left join log.file as new_file
  on new_file.file_id = revision.new_file_id
where revision.measure_id = getvariable('measure')
  and revision.area_code = getvariable('area')
  and revision.period_end = getvariable('period')
  and revision.cohort = getvariable('cohort')
order by revision.new_edition, revision.new_revision, revision.part
