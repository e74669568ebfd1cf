-- What is said in a recording, as WebVTT, a text a language. They belong to their video and are seen where that is.

create table caption_track (
    video_id   uuid        not null references video on delete cascade,
    -- the same order in every database
    language   text        collate "C" not null check (language ~ '^[A-Za-z0-9-]{2,100}$'),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    web_vtt    text        not null check (octet_length(web_vtt) <= 2000000),
    primary key (video_id, language)
);

-- a video is shown with them, and a list of videos costs no query more
alter table video add caption_languages varchar[] not null default '{}' check (cardinality(caption_languages) <= 100);

create function show_captions() returns trigger language plpgsql as $$
declare
    captioned uuid := coalesce(new.video_id, old.video_id);
begin
    update video set caption_languages = coalesce((select array_agg(language::varchar order by language)
        from caption_track where video_id = captioned), '{}') where id = captioned;
    return null;
end $$;
create trigger show_captions after insert or delete on caption_track for each row execute function show_captions();
