-- stop: A correction does not say why, who decided it, or when. Fill why, who and corrected_on in sql/reference/correction.csv.
select
  correction.correction_id,
from reference.correction as correction
where correction.why is null
  or correction.who is null
  or correction.corrected_on is null
