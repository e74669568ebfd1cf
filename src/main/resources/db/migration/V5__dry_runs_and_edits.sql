-- An import can be tried: what it would change is told, and nothing is changed.
alter table import_job
    add column dry_run          boolean not null default false,
    -- by what in the file its format was recognised; null where the sender named it
    add column recognised       text check (length(recognised) <= 2000),
    add column difference_count bigint not null default 0;

create table import_difference (
    job_id   uuid   not null references import_job on delete cascade,
    position bigint not null,
    outcome  text   not null check (outcome in ('created', 'updated')),
    type     text   not null,
    place    text   not null,
    label    text   not null,
    -- [{"member", "old", "new"}]
    changes  jsonb  not null check (jsonb_typeof(changes) = 'array'),
    primary key (job_id, position)
);

-- What a source said of a thing when it was last imported: a digest of each member's value, and of a talk's links by their
-- addresses. A member that has another value in the catalogue since then was changed here. What is deleted here stays
-- known, so that the next import does not bring it back.
create table imported (
    type    text  not null,
    source  text  not null,
    value   text  not null,
    members jsonb not null check (jsonb_typeof(members) = 'object'),
    primary key (type, source, value)
);
