-- stop: A pond has more than 1,000 frogs, which none can hold. Have it counted again, or withdraw the file.
select pond.pond
from warehouse.pond as pond
where pond.frogs > 1000
