-- An import writes thousands of rows: what a statement inserts is followed up once and not row by row, and a row that the
-- transaction itself has made needs no lock, because nobody else can change it.

create function index_new_external_ids() returns trigger language plpgsql as $$
begin
    insert into external_id (type, source, value, resource_id)
    select tg_table_name, given ->> 'source', given ->> 'value', made.id
    from made, jsonb_array_elements(made.external_ids) given
    where made.external_ids <> '[]';
    return null;
end $$;

create function take_new_slugs() returns trigger language plpgsql as $$
begin
    delete from former_slug using made where former_slug.type = tg_table_name and former_slug.slug = made.slug;
    return null;
end $$;

do $$
declare
    noun text;
begin
    foreach noun in array array['event_series', 'event', 'talk', 'speaker', 'topic', 'slide_deck', 'video', 'material'] loop
        execute format('drop trigger external_ids_of_new on %I', noun);
        execute format('create trigger external_ids_of_new after insert on %I referencing new table as made
                        for each statement execute function index_new_external_ids()', noun);
    end loop;
    foreach noun in array array['event_series', 'event', 'talk', 'speaker', 'topic'] loop
        execute format('drop trigger slug_taken on %I', noun);
        execute format('create trigger slug_taken after insert on %I referencing new table as made
                        for each statement execute function take_new_slugs()', noun);
    end loop;
end $$;

create or replace function talk_derive() returns trigger language plpgsql as $$
declare
    held_at record;
    zone    text;
begin
    select seen, time_zone, start_date, xmin = pg_current_xact_id()::xid as own into held_at
    from event where id = new.event_id;
    if not held_at.own then
        -- one that is entered while its event changes waits, and then sees what the event has become
        select seen, time_zone, start_date, false as own into held_at from event where id = new.event_id for share;
    end if;
    zone := coalesce(held_at.time_zone, 'UTC');
    new.seen := new.visibility = 'published' and coalesce(held_at.seen, false);
    new.occurs_at := coalesce(new.starts_at, new.date::timestamp at time zone zone,
                              held_at.start_date::timestamp at time zone zone, far_future());
    new.occurs_on := coalesce(new.date, (new.starts_at at time zone zone)::date, held_at.start_date);
    return new;
end $$;

create or replace function link_derive() returns trigger language plpgsql as $$
declare
    left_by record;
begin
    select seen, xmin = pg_current_xact_id()::xid as own into left_by from talk where id = new.talk_id;
    if not left_by.own then
        select seen, false as own into left_by from talk where id = new.talk_id for share;
    end if;
    new.seen := new.visibility = 'published' and coalesce(left_by.seen, false);
    return new;
end $$;

-- the same as before; that most talks have one language without a region costs no query
create or replace function language_ranges(tags varchar[]) returns varchar[]
    language sql immutable parallel safe strict
    return case
        when cardinality(tags) = 0 or cardinality(tags) = 1 and strpos(tags[1], '-') = 0 then tags
        else (select coalesce(array_agg(distinct array_to_string((string_to_array(tag, '-'))[1:length], '-')::varchar), '{}')
            from unnest(tags) tag, generate_series(1, cardinality(string_to_array(tag, '-'))) length)
    end;
