-- What the public has seen and sees no longer is told to those who follow the catalogue as what was deleted is: else they would
-- keep and show it.
set local statement_timeout = 0;

-- Those who write take these tables in several orders: to hold some and wait for others might be for ever, and halt all writers.
do $$
begin
    set local lock_timeout = '900ms';
    loop
        begin
            lock table event_series, topic, speaker, event, talk, slide_deck, video, material in share row exclusive mode;
            exit;
        exception when lock_not_available or deadlock_detected then
            perform pg_sleep(0.1);
        end;
    end loop;
    set local lock_timeout = 0;
end $$;

create table withdrawal (
    type         text        not null,
    id           uuid        not null,
    slug         text,
    withdrawn_at timestamptz not null,
    primary key (type, id)
);
comment on table withdrawal is 'what is still there and was seen by the public before, with the slug it had then';
create index on withdrawal (type, withdrawn_at, id);

create function withdraw() returns trigger language plpgsql as $$
begin
    if new.seen then
        delete from withdrawal where type = tg_table_name and id = new.id;
    else
        insert into withdrawal (type, id, slug, withdrawn_at) values (tg_table_name, old.id, to_jsonb(old) ->> 'slug', now())
        on conflict (type, id) do update set slug = excluded.slug, withdrawn_at = excluded.withdrawn_at;
    end if;
    return null;
end $$;

-- The same as before, but of what was withdrawn before it was deleted the public learns that it is gone, by the slug it had then.
create or replace function bury() returns trigger language plpgsql as $$
declare
    last_slug text := to_jsonb(old) ->> 'slug';
    withdrawn withdrawal;
begin
    delete from withdrawal where type = tg_table_name and id = old.id returning * into withdrawn;
    insert into tombstone (type, id, slug, seen, deleted_at)
    values (tg_table_name, old.id, coalesce(withdrawn.slug, last_slug), old.seen or withdrawn.id is not null, now())
    on conflict (type, id) do update set slug = excluded.slug, seen = excluded.seen, deleted_at = excluded.deleted_at;
    -- where it had another since, keep_slug() has kept that which it had then
    if last_slug = coalesce(withdrawn.slug, last_slug) then
        insert into former_slug (type, slug, resource_id) values (tg_table_name, last_slug, old.id)
        on conflict (type, slug) do update set resource_id = excluded.resource_id;
    end if;
    delete from external_id where resource_id = old.id;
    return null;
end $$;

-- The same as before, but of the slugs that a draft had none leads to it once it is published: they may tell what was not to be known.
create or replace function keep_slug() returns trigger language plpgsql as $$
begin
    delete from former_slug where type = tg_table_name and slug = new.slug;
    if tg_op = 'UPDATE' then
        insert into former_slug (type, slug, resource_id) select tg_table_name, old.slug, new.id
        where old.seen or exists (select from withdrawal where type = tg_table_name and id = old.id and slug = old.slug);
    end if;
    return null;
end $$;

do $$
declare
    noun text;
begin
    foreach noun in array array['event_series', 'event', 'talk', 'speaker', 'topic', 'slide_deck', 'video', 'material'] loop
        execute format('create trigger withdraw after update on %I for each row when (new.seen <> old.seen)
            execute function withdraw()', noun);
    end loop;
end $$;
