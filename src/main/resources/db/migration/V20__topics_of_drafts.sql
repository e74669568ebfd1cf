set local statement_timeout = 0;
-- in the order in which those take them who write a talk: else each might wait for the other
lock table talk, talk_topic, topic in access exclusive mode;

-- A topic that came into being because a draft names it is a draft, too, until a talk that is seen names it: its name alone may tell
-- what is not to be known yet. Whoever says how it is to be seen has decided.
alter table topic add column of_drafts boolean not null default false check (not of_drafts or visibility = 'draft');
create index topic_of_drafts_idx on topic (id) where of_drafts;

create function topic_is_decided() returns trigger language plpgsql as $$
begin
    new.of_drafts := false;
    return new;
end $$;
create trigger decided before update on topic for each row when (new.visibility <> old.visibility and new.of_drafts = old.of_drafts)
    execute function topic_is_decided();

create function topic_is_named() returns trigger language plpgsql as $$
begin
    update topic set visibility = 'published', updated_at = greatest(updated_at, now())
    where of_drafts and id in (select made.topic_id from made join talk t on t.id = made.talk_id where t.seen);
    return null;
end $$;
create trigger named after insert on talk_topic referencing new table as made
    for each statement execute function topic_is_named();

create function topic_of_talk_is_seen() returns trigger language plpgsql as $$
begin
    update topic set visibility = 'published', updated_at = greatest(updated_at, now())
    where of_drafts and id in (select topic_id from talk_topic where talk_id = new.id);
    return null;
end $$;
create trigger topics_seen after update on talk for each row when (new.seen and not old.seen)
    execute function topic_of_talk_is_seen();

-- The same as before, and such a topic is seen by whoever sees a talk that names it.
create or replace function in_sight(resource uuid, sight uuid[]) returns boolean language plpgsql stable parallel safe as $$
begin
    if cardinality(sight) = 0 then
        return false;
    elsif sight[1] = '00000000-0000-0000-0000-000000000000' or resource = any(sight) then
        return true;
    end if;
    return exists(select from event e where e.id = resource and e.series_id = any(sight))
        or exists(select from talk t where t.id = resource and talk_in_sight(t.id, t.event_id, sight))
        or exists(select from talk t join slide_deck d on d.talk_id = t.id
                  where d.id = resource and talk_in_sight(t.id, t.event_id, sight))
        or exists(select from talk t join video v on v.talk_id = t.id
                  where v.id = resource and talk_in_sight(t.id, t.event_id, sight))
        or exists(select from talk t join material m on m.talk_id = t.id
                  where m.id = resource and talk_in_sight(t.id, t.event_id, sight))
        or exists(select from contribution c join talk t on t.id = c.talk_id
                  where c.speaker_id = resource and talk_in_sight(t.id, t.event_id, sight))
        or exists(select from topic p join talk_topic x on x.topic_id = p.id join talk t on t.id = x.talk_id
                  where p.id = resource and p.of_drafts and talk_in_sight(t.id, t.event_id, sight))
        or exists(select from speaker s where s.id = resource)
            and not exists(select from contribution c where c.speaker_id = resource)
            and exists(select from event e where e.id = any(sight) union all
                       select from event_series s where s.id = any(sight));
end $$;
