-- The catalogue: series, events, talks, speakers, topics, and what talks leave behind.
--
-- Three things hold for every resource, whoever writes it, and so live here:
--   seen         whether the public sees it: its own visibility and that of what it belongs to
--   tombstone    a deleted row always leaves one, and keeps its slugs
--   external_id  the ids other systems know it by belong to one resource only

create function sort_key(given text) returns text
    language sql immutable parallel safe strict
    return lower(regexp_replace(normalize(given, NFKD), U&'[\0300-\036F]', '', 'g'));
comment on function sort_key is 'lower case without accents: what text is sorted and searched by';

create function far_future() returns timestamptz
    language sql immutable parallel safe
    return timestamptz '9999-12-31 00:00:00+00';
comment on function far_future is 'stands for "not known when": sorts behind every real instant';

create function is_slug(given text) returns boolean
    language sql immutable parallel safe strict
    return given ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(given) <= 200
        and given !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
create function is_web_url(given text) returns boolean
    language sql immutable parallel safe strict
    return given ~* '^https?://[^[:space:]]+$' and length(given) <= 2000;
create function is_availability(given text) returns boolean
    language sql immutable parallel safe strict
    return given in ('available', 'expected', 'not-recorded', 'unavailable', 'unknown');
create function are_languages(given varchar[]) returns boolean
    language sql immutable parallel safe strict
    return cardinality(given) <= 20 and array_position(given, null) is null;

create function language_ranges(tags varchar[]) returns varchar[]
    language sql immutable parallel safe strict
    return (select coalesce(array_agg(distinct array_to_string((string_to_array(tag, '-'))[1:length], '-')::varchar), '{}')
            from unnest(tags) tag, generate_series(1, cardinality(string_to_array(tag, '-'))) length);
comment on function language_ranges is 'the tags and all that is broader: de-CH is found by de too (RFC 4647, section 3.3.1)';

-- ---------------------------------------------------------------- nouns

create table event_series (
    id           uuid primary key,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    external_ids jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility   text        not null default 'published' check (visibility in ('published', 'draft')),
    seen         boolean     not null generated always as (visibility = 'published') stored,
    slug         text        not null unique check (is_slug(slug)),
    name         text        not null check (length(name) between 1 and 200),
    name_sort    text collate "C" not null generated always as (sort_key(name)) stored,
    description  text        check (length(description) <= 200000),
    website      text    check (is_web_url(website))
);
create index on event_series (name_sort, id);
create index on event_series (updated_at, id);

create table event (
    id             uuid primary key,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    external_ids   jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility     text      not null default 'published' check (visibility in ('published', 'draft')),
    seen           boolean     not null generated always as (visibility = 'published') stored,
    slug           text        not null unique check (is_slug(slug)),
    name           text        not null check (length(name) between 1 and 200),
    name_sort      text collate "C" not null generated always as (sort_key(name)) stored,
    series_id      uuid references event_series,
    kind           text        not null
        check (kind in ('conference', 'meetup', 'workshop', 'hackathon', 'webinar', 'retreat', 'other')),
    description    text        check (length(description) <= 200000),
    start_date     date,
    end_date       date,
    date_precision text        not null default 'day' check (date_precision in ('day', 'month', 'year')),
    start_sort     date        not null generated always as (coalesce(start_date, date '9999-12-31')) stored,
    last_day       date,
    ends_at        timestamptz not null,
    time_zone      text        check (length(time_zone) <= 100),
    venue          text        check (length(venue) <= 200),
    city           text        check (length(city) <= 200),
    city_sort      text collate "C" generated always as (sort_key(city)) stored,
    country        text        check (country ~ '^[A-Z]{2}$'),
    latitude       double precision check (latitude between -90 and 90),
    longitude      double precision check (longitude between -180 and 180),
    attendance     text        check (attendance in ('in-person', 'online', 'hybrid')),
    status         text        not null default 'scheduled' check (status in ('scheduled', 'cancelled', 'postponed')),
    website        text    check (is_web_url(website)),
    logo_url       text    check (is_web_url(logo_url)),
    hashtag        text        check (length(hashtag) <= 200),
    languages      varchar[] not null default '{}' check (are_languages(languages)),
    check (end_date >= start_date),
    check (end_date is null or start_date is not null),
    check ((latitude is null) = (longitude is null))
);
create index on event (start_sort, id);
create index on event (name_sort, id);
create index on event (updated_at, id);
create index on event (series_id, start_sort, id);
create index on event (country, start_sort, id);
create index on event (city_sort);
create index on event (ends_at);

-- a pair stands once, so that it cannot be true in one direction only
create table event_co_location (
    event_id uuid not null references event on delete cascade,
    other_id uuid not null references event on delete cascade,
    primary key (event_id, other_id),
    check (event_id < other_id)
);
create index on event_co_location (other_id);

create table speaker (
    id           uuid primary key,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    external_ids jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility   text        not null default 'published' check (visibility in ('published', 'draft')),
    seen         boolean     not null generated always as (visibility = 'published') stored,
    slug         text        not null unique check (is_slug(slug)),
    name         text        not null check (length(name) between 1 and 200),
    name_sort    text collate "C" not null generated always as (sort_key(name)) stored,
    pronouns     text        check (length(pronouns) <= 200),
    bio          text        check (length(bio) <= 200000),
    photo_url    text    check (is_web_url(photo_url)),
    links        jsonb       not null default '[]' check (jsonb_typeof(links) = 'array')
);
create index on speaker (name_sort, id);
create index on speaker (updated_at, id);

create table topic (
    id           uuid primary key,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    external_ids jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility   text        not null default 'published' check (visibility in ('published', 'draft')),
    seen         boolean     not null generated always as (visibility = 'published') stored,
    slug         text        not null unique check (is_slug(slug)),
    name         text        not null check (length(name) between 1 and 200),
    name_sort    text collate "C" not null generated always as (sort_key(name)) stored,
    description  text        check (length(description) <= 200000)
);
create index on topic (name_sort, id);
create index on topic (updated_at, id);

create table talk (
    id               uuid primary key,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    external_ids     jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility       text      not null default 'published' check (visibility in ('published', 'draft')),
    seen             boolean     not null,
    slug             text        not null unique check (is_slug(slug)),
    event_id         uuid        not null references event,
    parent_id        uuid        references talk on delete set null,
    title            text        not null check (length(title) between 1 and 500),
    title_sort       text collate "C" not null generated always as (sort_key(title)) stored,
    subtitle         text        check (length(subtitle) <= 500),
    original_title   text        check (length(original_title) <= 500),
    abstract         text        check (length(abstract) <= 200000),
    description      text        check (length(description) <= 200000),
    kind             text        not null default 'talk'
        check (kind in ('talk', 'keynote', 'lightning-talk', 'panel', 'workshop', 'tutorial', 'interview', 'demo',
                        'opening', 'closing', 'other')),
    featured         boolean     not null default false,
    highlight        boolean     not null default false,
    level            text        check (length(level) <= 200),
    languages        varchar[] not null default '{}' check (are_languages(languages)),
    language_ranges  varchar[] not null generated always as (language_ranges(languages)) stored,
    track            text        check (length(track) <= 200),
    room             text        check (length(room) <= 200),
    date             date,
    starts_at        timestamptz,
    duration_ms      bigint      check (duration_ms > 0),
    occurs_at        timestamptz not null,
    occurs_on        date,
    status           text        not null default 'scheduled' check (status in ('scheduled', 'cancelled', 'withdrawn')),
    status_reason    text        check (length(status_reason) <= 2000),
    do_not_record    boolean     not null default false,
    licence          text        check (length(licence) <= 200),
    slides_state     text check (is_availability(slides_state)),
    slides_since     date,
    slides_until     date,
    slides_reason    text        check (length(slides_reason) <= 2000),
    recording_state  text check (is_availability(recording_state)),
    recording_since  date,
    recording_until  date,
    recording_reason text        check (length(recording_reason) <= 2000),
    check (parent_id <> id),
    check (status_reason is null or status <> 'scheduled'),
    check (slides_state is not null or coalesce(slides_since, slides_until) is null and slides_reason is null),
    check (recording_state is not null or coalesce(recording_since, recording_until) is null and recording_reason is null)
);
create index on talk (occurs_at, id);
create index on talk (title_sort, id);
create index on talk (updated_at, id);
create index on talk (event_id, occurs_at, id);
create index on talk (parent_id) where parent_id is not null;
create index on talk (kind, occurs_at, id);
create index on talk (occurs_on);
create index on talk (occurs_at, id) where featured;
create index on talk (occurs_at, id) where highlight;
create index on talk using gin (language_ranges);

create table contribution (
    id          uuid primary key,
    talk_id     uuid not null references talk on delete cascade,
    speaker_id  uuid not null references speaker,
    position    int  not null check (position between 0 and 99),
    role        text not null default 'speaker'
        check (role in ('speaker', 'moderator', 'panelist', 'host', 'author', 'interviewer', 'interviewee', 'other')),
    credited_as text check (length(credited_as) <= 200),
    affiliation text check (length(affiliation) <= 200),
    affiliation_sort text collate "C" generated always as (sort_key(affiliation)) stored,
    job_title   text check (length(job_title) <= 200),
    unique (talk_id, position) deferrable initially deferred,
    unique (talk_id, speaker_id, role) deferrable initially deferred
);
create index on contribution (speaker_id, talk_id);
create index on contribution (affiliation_sort) where affiliation_sort is not null;

create table talk_topic (
    talk_id  uuid not null references talk on delete cascade,
    topic_id uuid not null references topic,
    primary key (talk_id, topic_id)
);
create index on talk_topic (topic_id, talk_id);

create table slide_deck (
    id             uuid primary key,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    external_ids   jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility     text      not null default 'published' check (visibility in ('published', 'draft')),
    seen           boolean     not null,
    talk_id        uuid        not null references talk on delete cascade,
    url            text        not null check (is_web_url(url)),
    title          text        check (length(title) <= 500),
    language       text        check (length(language) <= 35),
    licence        text        check (length(licence) <= 200),
    media_type     text        check (length(media_type) <= 200),
    published_at   timestamptz,
    published_sort timestamptz not null generated always as (coalesce(published_at, created_at)) stored
);
create index on slide_deck (talk_id);
create index on slide_deck (created_at, id);
create index on slide_deck (published_sort, id);
create index on slide_deck (updated_at, id);

create table video (
    id              uuid primary key,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    external_ids    jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility      text      not null default 'published' check (visibility in ('published', 'draft')),
    seen            boolean     not null,
    talk_id         uuid        not null references talk on delete cascade,
    url             text        not null check (is_web_url(url)),
    title           text        check (length(title) <= 500),
    language        text        check (length(language) <= 35),
    licence         text        check (length(licence) <= 200),
    provider        text        check (length(provider) <= 200),
    provider_id     text        check (length(provider_id) <= 500),
    embed_url       text    check (is_web_url(embed_url)),
    thumbnail_url   text    check (is_web_url(thumbnail_url)),
    role            text        not null default 'main'
        check (role in ('main', 'translation', 'slides-only', 'audio', 're-upload')),
    duration_ms     bigint      check (duration_ms > 0),
    start_offset_ms bigint      check (start_offset_ms >= 0),
    end_offset_ms   bigint      check (end_offset_ms > coalesce(start_offset_ms, 0)),
    published_at    timestamptz,
    published_sort  timestamptz not null generated always as (coalesce(published_at, created_at)) stored,
    check (provider_id is null or provider is not null),
    unique (talk_id, provider, provider_id)
);
create index on video (created_at, id);
create index on video (published_sort, id);
create index on video (updated_at, id);
create index on video (provider, provider_id);

create table material (
    id           uuid primary key,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    external_ids jsonb       not null default '[]' check (jsonb_typeof(external_ids) = 'array'),
    visibility   text        not null default 'published' check (visibility in ('published', 'draft')),
    seen         boolean     not null,
    talk_id      uuid        not null references talk on delete cascade,
    url          text        not null check (is_web_url(url)),
    title        text        check (length(title) <= 500),
    language     text        check (length(language) <= 35),
    licence      text        check (length(licence) <= 200),
    kind         text        not null default 'other'
        check (kind in ('code', 'paper', 'article', 'handout', 'dataset', 'transcript', 'other'))
);
create index on material (talk_id);
create index on material (created_at, id);
create index on material (updated_at, id);

-- ---------------------------------------------------------------- what every resource leaves and keeps

-- type is the name of the resource's table
create table tombstone (
    type       text        not null,
    id         uuid        not null,
    slug       text,
    seen       boolean     not null,
    deleted_at timestamptz not null,
    primary key (type, id)
);
create index on tombstone (type, deleted_at, id);

create table former_slug (
    type        text not null,
    slug        text not null,
    resource_id uuid not null,
    primary key (type, slug)
);
create index on former_slug (resource_id);

create table external_id (
    type        text not null,
    source      text not null check (length(source) between 1 and 200),
    value       text not null check (length(value) between 1 and 500),
    resource_id uuid not null,
    primary key (type, source, value)
);
create index on external_id (resource_id);

create function index_external_ids() returns trigger language plpgsql as $$
begin
    delete from external_id where resource_id = new.id;
    insert into external_id (type, source, value, resource_id)
    select tg_table_name, given ->> 'source', given ->> 'value', new.id
    from jsonb_array_elements(new.external_ids) given;
    return null;
end $$;

create function keep_slug() returns trigger language plpgsql as $$
begin
    delete from former_slug where type = tg_table_name and slug = new.slug;
    if tg_op = 'UPDATE' then
        insert into former_slug (type, slug, resource_id) values (tg_table_name, old.slug, new.id);
    end if;
    return null;
end $$;

create function bury() returns trigger language plpgsql as $$
declare
    last_slug text := to_jsonb(old) ->> 'slug';
begin
    insert into tombstone (type, id, slug, seen, deleted_at)
    values (tg_table_name, old.id, last_slug, old.seen, now())
    on conflict (type, id) do update set slug = excluded.slug, seen = excluded.seen, deleted_at = excluded.deleted_at;
    if last_slug is not null then
        insert into former_slug (type, slug, resource_id) values (tg_table_name, last_slug, old.id)
        on conflict (type, slug) do update set resource_id = excluded.resource_id;
    end if;
    delete from external_id where resource_id = old.id;
    return null;
end $$;

do $$
declare
    noun text;
begin
    foreach noun in array array['event_series', 'event', 'talk', 'speaker', 'topic', 'slide_deck', 'video', 'material'] loop
        execute format('create trigger bury after delete on %I for each row execute function bury()', noun);
        execute format('create trigger external_ids_of_new after insert on %I for each row
                        when (new.external_ids <> ''[]'') execute function index_external_ids()', noun);
        execute format('create trigger external_ids_of_changed after update on %I for each row
                        when (new.external_ids is distinct from old.external_ids) execute function index_external_ids()', noun);
    end loop;
    foreach noun in array array['event_series', 'event', 'talk', 'speaker', 'topic'] loop
        execute format('create trigger slug_taken after insert on %I for each row execute function keep_slug()', noun);
        execute format('create trigger slug_changed after update on %I for each row
                        when (new.slug <> old.slug) execute function keep_slug()', noun);
    end loop;
end $$;

-- ---------------------------------------------------------------- what follows from other rows

create function event_derive() returns trigger language plpgsql as $$
declare
    last date := coalesce(new.end_date, new.start_date);
begin
    new.last_day := case new.date_precision
        when 'year' then date_trunc('year', last) + interval '1 year - 1 day'
        when 'month' then date_trunc('month', last) + interval '1 month - 1 day'
        else last
    end;
    new.ends_at := coalesce((new.last_day + 1)::timestamp at time zone coalesce(new.time_zone, 'UTC'), far_future());
    return new;
end $$;
create trigger derive before insert or update on event for each row execute function event_derive();

-- "for share": a talk that is entered while its event changes waits, and then sees what the event has become
create function talk_derive() returns trigger language plpgsql as $$
declare
    held_at event;
    zone    text;
begin
    select * into held_at from event where id = new.event_id for share;
    zone := coalesce(held_at.time_zone, 'UTC');
    new.seen := new.visibility = 'published' and coalesce(held_at.seen, false);
    new.occurs_at := coalesce(new.starts_at, new.date::timestamp at time zone zone,
                              held_at.start_date::timestamp at time zone zone, far_future());
    new.occurs_on := coalesce(new.date, (new.starts_at at time zone zone)::date, held_at.start_date);
    return new;
end $$;
create trigger derive before insert or update on talk for each row execute function talk_derive();

create function link_derive() returns trigger language plpgsql as $$
begin
    new.seen := new.visibility = 'published'
        and coalesce((select seen from talk where id = new.talk_id for share), false);
    return new;
end $$;
create trigger derive before insert or update on slide_deck for each row execute function link_derive();
create trigger derive before insert or update on video for each row execute function link_derive();
create trigger derive before insert or update on material for each row execute function link_derive();

-- what appears to the public by its event's or talk's publication counts as changed then
create function event_carries_on() returns trigger language plpgsql as $$
begin
    update talk set updated_at = case when new.seen <> old.seen then greatest(updated_at, new.updated_at) else updated_at end
    where event_id = new.id;
    return null;
end $$;
create trigger carries_on after update on event for each row
    when ((new.visibility, new.start_date, new.time_zone) is distinct from (old.visibility, old.start_date, old.time_zone))
    execute function event_carries_on();

create function talk_carries_on() returns trigger language plpgsql as $$
begin
    update slide_deck set updated_at = greatest(updated_at, new.updated_at) where talk_id = new.id;
    update video set updated_at = greatest(updated_at, new.updated_at) where talk_id = new.id;
    update material set updated_at = greatest(updated_at, new.updated_at) where talk_id = new.id;
    return null;
end $$;
create trigger carries_on after update on talk for each row
    when (new.seen <> old.seen) execute function talk_carries_on();

-- ---------------------------------------------------------------- a mark for the next call

-- Everything that changed up to this instant is visible to whoever reads after asking: no transaction that is still
-- running began before it, and a change carries the time of its transaction's begin or later.
create function as_of(resource_type text) returns timestamptz language plpgsql stable as $$
declare
    latest timestamptz;
begin
    execute format('select max(updated_at) from %I', resource_type) into latest;
    return coalesce(least(
        greatest(latest, (select max(deleted_at) from tombstone where type = resource_type)),
        (select min(xact_start) from pg_stat_activity
         where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid())),
        timestamptz 'epoch');
end $$;
