-- Files that were loaded and taken out again by hand. The ledger's entry stays, with the verdict "withdrawn"; its rows do not.
create table log.withdrawal (
    run_id       varchar not null,
    file_id      varchar not null,
    job          varchar not null,
    name         varchar not null,
    edition      date not null,
    revision     integer,               -- null of a file that had mended rows of another one
    rows_loaded  bigint not null,       -- how many rows left the warehouse
    withdrawn_by varchar not null,      -- as they said, or the name this system knows them by
    os_user      varchar not null,      -- the name this system knows them by
    why          varchar not null,
    withdrawn_at timestamp not null     -- UTC
);
