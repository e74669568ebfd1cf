-- Instances keep finished answers in memory: what changes the catalogue tells them that their answers are old. PostgreSQL sends
-- it when the transaction has committed, once however much it changed.

create function tell_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('conftalks_change', '');
    return null;
end $$;

do $$
declare
    told text;
begin
    foreach told in array array['event_series', 'event', 'event_co_location', 'talk', 'contribution', 'talk_topic', 'speaker',
                                'topic', 'slide_deck', 'video', 'material', 'tombstone', 'former_slug'] loop
        execute format('create trigger tell_change after insert or update or delete or truncate on %I
                        for each statement execute function tell_change()', told);
    end loop;
end $$;

-- The same as before, with plans that are kept, and of the other connections only what is asked for. The server's own
-- processes have no user.
create or replace function as_of(resource_type text) returns timestamptz language plpgsql stable as $$
declare
    latest timestamptz;
begin
    case resource_type
        when 'event_series' then latest := (select max(updated_at) from event_series);
        when 'event' then latest := (select max(updated_at) from event);
        when 'talk' then latest := (select max(updated_at) from talk);
        when 'speaker' then latest := (select max(updated_at) from speaker);
        when 'topic' then latest := (select max(updated_at) from topic);
        when 'slide_deck' then latest := (select max(updated_at) from slide_deck);
        when 'video' then latest := (select max(updated_at) from video);
        when 'material' then latest := (select max(updated_at) from material);
    end case;
    return coalesce(least(
        greatest(latest, (select max(deleted_at) from tombstone where type = resource_type)),
        (select min(pg_stat_get_backend_xact_start(backend))
         from pg_stat_get_backend_idset() backend, (select oid from pg_database where datname = current_database()) here
         where pg_stat_get_backend_dbid(backend) = here.oid and pg_stat_get_backend_userid(backend) <> 0
            and pg_stat_get_backend_pid(backend) <> pg_backend_pid())),
        timestamptz 'epoch');
end $$;
