-- What cannot be rebuilt: the rooms' names, and the log, which is the truth about what was loaded.
create schema landing;
create schema staging;
create schema log;

create table log.run (
    run_id       varchar primary key,   -- the start time in UTC and the process, as 20261122T020000Z-4711
    command      varchar not null,
    started_at   timestamp not null,    -- UTC, as every time here
    ended_at     timestamp,
    verdict      varchar not null,      -- running, done, refused, fault, died
    git_commit   varchar
);

create table log.step (
    run_id       varchar not null,
    job          varchar not null,
    step         varchar not null,
    started_at   timestamp not null,
    milliseconds bigint not null,
    rows         bigint,                -- rows that came out of the step; null where rows say nothing
    verdict      varchar not null       -- done, refused
);

create table log.file (
    file_id        varchar primary key, -- the first 16 digits of its SHA-256
    job            varchar not null,
    name           varchar not null,    -- as it was called when it was read first
    sha256         varchar not null,
    bytes          bigint not null,
    edition        date,                -- the date its rows were true; null when it was refused before that was known
    revision       integer,             -- 1 for the first file of its edition, 2 for another one that came later
    verdict        varchar not null,    -- loaded, refused
    rows_read      bigint not null,     -- = rows_loaded + rows_rejected + rows_duplicate + rows_ignored
    rows_loaded    bigint not null,
    rows_rejected  bigint not null,
    rows_duplicate bigint not null,
    rows_ignored   bigint not null,
    issues         bigint not null,
    run_id         varchar not null,
    loaded_at      timestamp not null,
    check (rows_read = rows_loaded + rows_rejected + rows_duplicate + rows_ignored)
);

create table log.sheet (
    file_id        varchar not null,
    sheet          varchar not null,
    table_name     varchar,             -- null for a sheet that the job ignores
    rows_read      bigint not null,     -- null-free: an ignored sheet is not read, so 0
    rows_loaded    bigint not null,
    rows_rejected  bigint not null,
    rows_duplicate bigint not null,
    rows_ignored   bigint not null,
    cells          bigint not null,     -- filled cells kept from repeated columns
    check (rows_read = rows_loaded + rows_rejected + rows_duplicate + rows_ignored)
);

create table log.heading (
    file_id     varchar not null,
    sheet       varchar not null,
    "column"    integer not null,       -- from 1, as A
    header_row  integer not null,
    heading     varchar not null,
    name        varchar                 -- our name for it; null when the job ignores it
);

create table log.issue (
    file_id   varchar not null,
    sheet     varchar,
    "row"     integer,
    "column"  varchar,                  -- letters, as the spreadsheet shows it
    code      varchar not null,         -- unreadable, empty, refused, …
    severity  varchar not null,         -- warning (a cell is null), rejected (its row is not loaded), refused (its file is not)
    message   varchar not null          -- never a cell's value
);

create table log.finding (
    run_id    varchar not null,
    check_name varchar not null,
    severity  varchar not null,         -- stop, warn
    rows      bigint not null,
    message   varchar not null
);
