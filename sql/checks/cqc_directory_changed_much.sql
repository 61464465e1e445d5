-- warn: CQC's directory lists far more or fewer adult social care locations than the edition before; from month to month 0.25% is usual, and this is more than 5%. See whether the file is whole before anybody quotes what opened and closed.
with

edition as (
  select
    location.edition,
    min(location.file_id) as file_id,
    count(*) as locations,
  from warehouse.care_location as location
  group by location.edition
),

compared as (
  select
    edition.*,
    lag(edition.locations) over (order by edition.edition) as locations_before,
  from edition
)

select
  compared.edition,
  compared.file_id,
  compared.locations,
  compared.locations_before,
from compared
where abs(compared.locations - compared.locations_before) * 20 > compared.locations_before
