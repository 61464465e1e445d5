-- warn: Sample data is among the files loaded: its figures are invented. Begin with an empty home before anybody quotes one.
select file.name
from log.file as file
where file.verdict = 'loaded'
  and file.name like '%SAMPLE%'
