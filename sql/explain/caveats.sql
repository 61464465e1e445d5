-- section    caveats
-- title      What a reader must know
-- position   70
-- shows      facts
-- when none  Nothing beyond what is said above.
select
  case
    when figure.is_carried_forward
      then 'It is of ' || figure.period || ', and not of the newest year of its framework' || coalesce(': the measure is ' || figure.cadence, '')
  end as of_its_year,
  figure.figure_caveat as of_this_figure,
  figure.rank_caveat as of_its_place,
  figure.not_meaningful_why as of_comparisons,
  case when figure.stands_alone then 'The year stands alone: it is compared with no other' end as of_its_year_alone,
  figure.measure_caveat as of_the_measure,
from figure
where coalesce(
    figure.figure_caveat,
    figure.rank_caveat,
    figure.not_meaningful_why,
    figure.measure_caveat,
    case when figure.is_carried_forward or figure.stands_alone then 'its year' end
  ) is not null
