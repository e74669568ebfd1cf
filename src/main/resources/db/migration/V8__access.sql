-- Who may do what: tokens, what is granted to whom, and the log of both. A subject is "token:" with a token's id or "user:"
-- with the "sub" that the OpenID provider knows a person by.

create table api_token (
    id           text        primary key check (id ~ '^[0-9a-z]{12}$'),
    name         text        not null check (length(name) between 1 and 200),
    -- SHA-256 of the whole token, which suffices because a token is long and random
    hash         bytea       not null check (length(hash) = 32),
    made_at      timestamptz not null,
    made_by      text        not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index on api_token (made_at desc, id desc);

create table access_grant (
    id         uuid        primary key,
    subject    text        not null check (subject ~ '^(token|user):.' and length(subject) <= 300),
    role       text        not null check (role in ('admin', 'organiser', 'editor', 'speaker', 'reader')),
    series_id  uuid        references event_series on delete cascade,
    event_id   uuid        references event on delete cascade,
    speaker_id uuid        references speaker on delete cascade,
    granted_at timestamptz not null,
    granted_by text        not null,
    -- at most one place; none stands for the whole catalogue
    check (num_nonnulls(series_id, event_id, speaker_id) <= 1),
    check ((role = 'speaker') = (speaker_id is not null)),
    check (role <> 'admin' or num_nonnulls(series_id, event_id) = 0),
    unique nulls not distinct (subject, role, series_id, event_id, speaker_id)
);
create index on access_grant (granted_at desc, id desc);
create index on access_grant (series_id);
create index on access_grant (event_id);
create index on access_grant (speaker_id);

create table access_log (
    id       uuid        primary key,
    -- the first and the last of several that are alike
    at       timestamptz not null,
    last_at  timestamptz not null,
    times    bigint      not null check (times > 0),
    kind     text        not null check (kind in ('token-made', 'token-revoked', 'granted', 'revoked', 'refused')),
    -- null where nobody could be told
    subject  text        check (length(subject) <= 300),
    address  text        check (length(address) <= 200),
    what     text        not null check (length(what) <= 1000)
);
create index on access_log (last_at desc, id desc);

alter table import_job add column made_by text;

-- Whether a draft is shown to somebody whose sight reaches to these series, events and speakers; the nil UUID at its begin
-- stands for the whole catalogue. What belongs to an event is seen by whom the event or its series is granted; what a speaker
-- has a part in, by the speaker; a speaker who has no talk yet, by all who work on some event.
create function in_sight(resource uuid, sight uuid[]) returns boolean language plpgsql stable parallel safe as $$
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
        or exists(select from speaker s where s.id = resource)
            and not exists(select from contribution c where c.speaker_id = resource)
            and exists(select from event e where e.id = any(sight) union all
                       select from event_series s where s.id = any(sight));
end $$;

create function talk_in_sight(talk uuid, event uuid, sight uuid[]) returns boolean language sql stable parallel safe as $$
    select event = any(sight)
        or exists(select from event e where e.id = $2 and e.series_id = any(sight))
        or exists(select from contribution c where c.talk_id = $1 and c.speaker_id = any(sight));
$$;
