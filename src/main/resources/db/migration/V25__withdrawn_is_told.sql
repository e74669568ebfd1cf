-- What the public has seen and sees no longer is told to those who follow the catalogue as what was deleted is: else they would
-- keep and show it. Its tombstone is that of a row that is still there, and goes when the row is seen again.
alter table tombstone add column withdrawn boolean not null default false;
comment on column tombstone.withdrawn is 'whether it is still there, and only not seen any more';

create function withdraw() returns trigger language plpgsql as $$
begin
    if new.seen then
        delete from tombstone where type = tg_table_name and id = new.id;
    else
        insert into tombstone (type, id, slug, seen, deleted_at, withdrawn)
        values (tg_table_name, old.id, to_jsonb(old) ->> 'slug', true, now(), true);
    end if;
    return null;
end $$;

-- The same as before, but of what was withdrawn the public learns that it is gone, and no slug that it had since.
create or replace function bury() returns trigger language plpgsql as $$
declare
    last_slug text := to_jsonb(old) ->> 'slug';
begin
    insert into tombstone (type, id, slug, seen, deleted_at)
    values (tg_table_name, old.id, last_slug, old.seen, now())
    on conflict (type, id) do update set slug = case when tombstone.withdrawn then tombstone.slug else excluded.slug end,
        seen = excluded.seen or tombstone.withdrawn, deleted_at = excluded.deleted_at, withdrawn = false;
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
        execute format('create trigger withdraw after update on %I for each row when (new.seen <> old.seen)
            execute function withdraw()', noun);
    end loop;
end $$;
