-- Every time the whole warehouse was made anew from the archive.
create table log.rebuild (
    run_id          varchar not null,
    rebuilt_by      varchar not null,   -- as they said, or the name this system knows them by
    os_user         varchar not null,   -- the name this system knows them by
    why             varchar not null,
    files           bigint not null,    -- files that were loaded again from the archive
    files_as_landed bigint not null,    -- files whose landed rows were taken over, their originals having been deleted by rule
    rebuilt_at      timestamp not null  -- UTC
);
