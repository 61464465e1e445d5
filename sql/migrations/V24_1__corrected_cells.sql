-- Which cells were corrected when the warehouse was staged last; what they hold, and why, stands in reference.
create table log.corrected_cell (
    correction_id varchar not null,
    file_id       varchar not null,
    sheet         varchar not null,
    "row"         integer not null,
    column_letter varchar not null
);
