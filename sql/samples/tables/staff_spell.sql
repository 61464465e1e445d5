-- table        staff_spell
-- title        Spells of absence of the invented people

-- Each month about one person in nine falls ill, most for some days, a few for months.
with

month as (
  select
    month.month::date as begins,
  from generate_series(
    getvariable('first_edition')::timestamp - interval 12 month, getvariable('last_edition')::timestamp, interval 1 month
  ) as month (month)
),

fallen_ill as (
  select
    assignment.*,
    month.begins + (hash(hash(assignment.chance, 'first', month.begins)) % 28)::integer as began_on,
    hash(hash(assignment.chance, 'spell', month.begins)) as spell_chance,
  from month
  join sample.staff_assignment as assignment
    on assignment.assignment_number like '%-1'
    and assignment.contract not in ('casual', 'seconded_in', 'career_break', 'seconded_out')
    and hash(hash(assignment.chance, 'ill', month.begins)) % 1000 < 110
)

select
  fallen_ill.staff_number,
  fallen_ill.assignment_number,
  fallen_ill.first_name,
  fallen_ill.last_name,
  fallen_ill.ni_number,
  fallen_ill.service,
  fallen_ill.employer,
  fallen_ill.fte,
  fallen_ill.began_on,
  least(
    fallen_ill.left_on,
    fallen_ill.began_on + case
      when fallen_ill.spell_chance % 100 < 6 then 28 + (fallen_ill.spell_chance % 120)::integer
      else (fallen_ill.spell_chance % 8)::integer
    end
  ) as ended_on,
  list_extract(
    [
      'anxiety_stress_depression', 'anxiety_stress_depression', 'anxiety_stress_depression', 'musculoskeletal', 'musculoskeletal',
      'infection', 'infection', 'infection', 'infection', 'stomach', 'stomach', 'surgery', 'other_sickness', 'other_sickness', 'unknown',
      'not_sickness'
    ],
    (1 + hash(hash(fallen_ill.spell_chance, 'reason')) % 16)::integer
  ) as reason,
from fallen_ill
where fallen_ill.began_on >= fallen_ill.employed_from
  and (fallen_ill.left_on is null or fallen_ill.began_on <= fallen_ill.left_on)
