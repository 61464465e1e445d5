-- warn: CQC's directory has a regulated activity, service type or service user band that we do not know. It is kept as printed. Add it to sql/reference/care_service.csv, and say there whether it makes a location a care home.
select
  service.file_id,
  service.kind,
  count(distinct service.service) as services,
  count(*) as ticks,
from warehouse.location_service as service
where not service.is_known
group by service.file_id, service.kind
