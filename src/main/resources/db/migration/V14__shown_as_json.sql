-- What the JSON of every resource has in common, made where the data is. What is one expression in SQL PostgreSQL takes into the
-- query that uses it: keep it so.

-- RFC 3339, in UTC
create function moment(at timestamptz) returns text language sql stable parallel safe as $$
    select replace(cast(at at time zone 'UTC' as text), ' ', 'T') || 'Z'
$$;

-- ISO 8601, in hours, minutes and seconds. Called only where there is a period: as an expression it would be longer than all else.
create function period(milliseconds bigint) returns text language plpgsql immutable strict parallel safe as $$
begin
    return case when milliseconds = 0 then 'PT0S' else 'PT'
        || case when milliseconds >= 3600000 then milliseconds / 3600000 || 'H' else '' end
        || case when milliseconds % 3600000 >= 60000 then milliseconds % 3600000 / 60000 || 'M' else '' end
        || case when milliseconds % 60000 > 0 then trim_scale(milliseconds % 60000 / 1000.0) || 'S' else '' end end;
end $$;

-- The captions of a video, by their languages.
create function captions(languages varchar[], collection text) returns json language plpgsql immutable strict parallel safe as $$
begin
    return case when languages = '{}' then json '[]' else (select json_agg(json_build_object('language', language,
        'self', collection || language) order by place) from unnest(languages) with ordinality as track (language, place)) end;
end $$;

-- A resource as others mention it; null where there is none.
create function mention(id uuid, slug text, name text, collection text) returns json language sql stable parallel safe as $$
    select case when id is not null
        then json_build_object('id', id, 'slug', slug, 'name', name, 'self', collection || id) end
$$;

-- The same of a talk, which has a title.
create function mention_talk(id uuid, slug text, title text, collection text) returns json language sql stable parallel safe as $$
    select case when id is not null
        then json_build_object('id', id, 'slug', slug, 'title', title, 'self', collection || id) end
$$;

-- Whether slides or a recording can be had: a link makes it available, unless somebody said that what was there is gone, and who
-- asked not to be recorded was not, unless somebody knows better.
create function availability(stated text, since date, until date, reason text, linked boolean, appeared timestamptz,
        do_not_record boolean) returns json language sql stable parallel safe as $$
    select case when linked and stated is distinct from 'unavailable'
            then json_build_object('state', 'available', 'since', cast(appeared at time zone 'UTC' as date))
        when do_not_record and (stated is null or stated = 'unknown')
            then json_build_object('state', 'not-recorded', 'reason', 'The speakers asked not to be recorded.')
        else json_build_object('state', coalesce(stated, 'unknown'), 'since', since, 'until', until, 'reason', reason) end
$$;
