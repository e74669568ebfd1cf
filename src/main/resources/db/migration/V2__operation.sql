-- The hash of the administrator's token: SHA-256, which suffices because a token is long and random.
create table admin_token (
    only_one boolean     primary key default true check (only_one),
    hash     bytea       not null check (length(hash) = 32),
    since    timestamptz not null default now()
);

-- What has happened once in the life of this catalogue and must not happen again.
create table milestone (
    name       text        primary key,
    reached_at timestamptz not null default now()
);

-- The answer to the first request under an Idempotency-Key, kept for a day.
create table idempotency_key (
    key         text        primary key check (length(key) between 1 and 200),
    request     text        not null,
    answer      text,
    at          timestamptz not null default now()
);
create index on idempotency_key (at);
