-- reference    poisson_limit
-- one row per  count
-- title        Exact 95% limits of a Poisson count below 10, where Byar's approximation is too rough
-- owner        performance-and-insight
-- beware       lower is half the 2.5% point of chi-squared with 2x degrees of freedom, upper half the 97.5% point with 2x + 2: worked out to twelve decimals.
select
  types.whole_number(csv.count) as count,
  cast(types.figure(csv.lower) as decimal(18, 12)) as lower,
  cast(types.figure(csv.upper) as decimal(18, 12)) as upper,
from csv
