-- Files that are read into the catalogue, and what came of each.
create table import_job (
    id            uuid        primary key,
    format        text        not null check (length(format) between 1 and 50),
    state         text        not null default 'queued'
        check (state in ('queued', 'running', 'succeeded', 'failed', 'interrupted')),
    -- why it failed or was interrupted
    reason        text        check (length(reason) <= 2000),
    bytes         bigint      not null check (bytes >= 0),
    -- SHA-256 of the file
    digest        text        not null check (length(digest) <= 100),
    -- into an empty catalogue: ids and times are taken over
    restores      boolean     not null default false,
    -- the advisory lock that the instance that has the file holds while it lives
    runner        bigint      not null,
    done          bigint      not null default 0,
    total         bigint      check (total >= 0),
    counts        jsonb       not null default '{}' check (jsonb_typeof(counts) = 'object'),
    left_out      jsonb       not null default '{}' check (jsonb_typeof(left_out) = 'object'),
    problem_count bigint      not null default 0,
    created_at    timestamptz not null default now(),
    started_at    timestamptz,
    ended_at      timestamptz
);
create index on import_job (created_at, id);
create index on import_job (runner) where state in ('queued', 'running');

create table import_problem (
    job_id   uuid   not null references import_job on delete cascade,
    position bigint not null,
    -- the file and line, or what else finds it in the source
    place    text   not null,
    type     text,
    pointer  text,
    code     text   not null,
    detail   text   not null,
    effect   text   not null check (effect in ('rejected', 'left-out', 'noted')),
    primary key (job_id, position)
);

-- Whether any instance holds the advisory lock of this key for the length of its connection.
create function is_held(key bigint) returns boolean language sql stable
    return exists (select from pg_locks
        where locktype = 'advisory' and objsubid = 1
            and database = (select oid from pg_database where datname = current_database())
            and classid = (key >> 32 & 4294967295)::oid and objid = (key & 4294967295)::oid);
comment on function is_held is 'pg_locks shows the two halves of a 64-bit key';
