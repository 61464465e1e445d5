-- table  cqc_region
-- title  What the CQC and the NHS call the regions

select csv.region_code, csv.cqc_region, csv.nhs_region
from csv
