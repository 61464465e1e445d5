-- Which rows that were rejected a later file has put right. The rows themselves lie in landing, each under the file that brought it.
alter table log.issue add column corrected_by varchar;     -- the file that brought the row mended; null while nobody has

create table log.corrected_row (
    file_id            varchar not null,    -- the file whose row was rejected
    sheet              varchar not null,
    "row"              integer not null,
    corrected_by       varchar not null,    -- the file that brought it mended; its verdict in log.file is correction
    corrected_by_sheet varchar not null,
    corrected_by_row   integer not null
);
