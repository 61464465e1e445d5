-- Who let figures be published that a job's gate had held, and what each gate held.
create table log.approval (
    run_id       varchar not null,
    plan_id      varchar not null,
    fingerprint  varchar not null,      -- of the files, jobs, SQL, settings and code that were approved: it lets nothing else through
    from_version integer not null,      -- the version in force whose figures they were compared with
    requested_by varchar not null,      -- who made the plan
    approved_by  varchar not null,      -- as the approver said, or the name this system knows them by
    os_user      varchar not null,      -- the name this system knows them by
    why          varchar not null,
    approved_at  timestamp not null     -- UTC
);

create table log.gate (
    run_id      varchar not null,
    job         varchar not null,
    table_name  varchar not null,
    column_name varchar not null,
    threshold   varchar not null,       -- as the job says it
    figures     bigint not null,        -- how many moved by more
    verdict     varchar not null        -- held, approved
);
