-- PostgreSQL makes the finished JSON of a speaker: what the benchmark measures the service against.
select json_strip_nulls(json_build_object('id', s.id, 'slug', s.slug, 'self', '@BASE@/v1/speakers/' || s.id, 'name', s.name,
    'pronouns', s.pronouns, 'bio', s.bio, 'photoUrl', s.photo_url, 'links', s.links,
    'counts', (select json_build_object('events', count(distinct t.event_id), 'talks', count(distinct t.id),
            'slides', coalesce(sum((select count(*) from slide_deck d where d.talk_id = t.id and d.seen)), 0),
            'videos', coalesce(sum((select count(*) from video v where v.talk_id = t.id and v.seen)), 0))
        from talk t where t.seen and t.id in (select c.talk_id from contribution c where c.speaker_id = s.id)),
    'externalIds', s.external_ids, 'visibility', s.visibility, 'createdAt', s.created_at, 'updatedAt', s.updated_at))
from speaker s where s.id = '@KEY@' and s.seen;
