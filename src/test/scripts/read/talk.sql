-- A talk's finished JSON, made by PostgreSQL: what the benchmark measures the service against. @BASE@ is its address, @TEXTS@ whether
-- the long texts are wanted.
json_strip_nulls(json_build_object(
    'id', t.id, 'slug', t.slug, 'self', '@BASE@/v1/talks/' || t.id,
    'event', json_build_object('id', e.id, 'slug', e.slug, 'name', e.name, 'self', '@BASE@/v1/events/' || e.id),
    'parent', (select json_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'self', '@BASE@/v1/talks/' || p.id)
        from talk p where p.id = t.parent_id and p.seen),
    'title', t.title, 'subtitle', t.subtitle, 'originalTitle', t.original_title,
    'abstract', case when @TEXTS@ then t.abstract end, 'description', case when @TEXTS@ then t.description end,
    'kind', t.kind, 'featured', t.featured, 'highlight', t.highlight, 'level', t.level, 'languages', t.languages,
    'track', t.track, 'room', t.room, 'date', t.date, 'startsAt', t.starts_at,
    'duration', t.duration_ms, 'status', t.status, 'statusReason', t.status_reason,
    'doNotRecord', t.do_not_record, 'licence', t.licence,
    'speakers', coalesce((select json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name,
            'self', '@BASE@/v1/speakers/' || s.id, 'order', c.position + 1, 'role', c.role, 'creditedAs', c.credited_as,
            'affiliation', c.affiliation, 'jobTitle', c.job_title) order by c.position)
        from contribution c join speaker s on s.id = c.speaker_id where c.talk_id = t.id and s.seen), '[]'),
    'topics', coalesce((select json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name,
            'self', '@BASE@/v1/topics/' || o.id) order by o.name_sort, o.id)
        from talk_topic x join topic o on o.id = x.topic_id where x.talk_id = t.id and o.seen), '[]'),
    'slides', coalesce((select json_agg(json_build_object('id', d.id, 'self', '@BASE@/v1/slides/' || d.id,
            'talk', json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'self', '@BASE@/v1/talks/' || t.id),
            'event', json_build_object('id', e.id, 'slug', e.slug, 'name', e.name, 'self', '@BASE@/v1/events/' || e.id),
            'url', d.url, 'title', d.title, 'mediaType', d.media_type, 'provider', d.provider,
            'providerId', d.provider_id, 'embedUrl', d.embed_url, 'language', d.language, 'licence', d.licence,
            'publishedAt', d.published_at, 'externalIds', d.external_ids, 'visibility', d.visibility,
            'createdAt', d.created_at, 'updatedAt', d.updated_at) order by d.created_at, d.id)
        from slide_deck d where d.talk_id = t.id and d.seen), '[]'),
    'videos', coalesce((select json_agg(json_build_object('id', v.id, 'self', '@BASE@/v1/videos/' || v.id,
            'talk', json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'self', '@BASE@/v1/talks/' || t.id),
            'event', json_build_object('id', e.id, 'slug', e.slug, 'name', e.name, 'self', '@BASE@/v1/events/' || e.id),
            'url', v.url, 'title', v.title, 'provider', v.provider, 'providerId', v.provider_id,
            'embedUrl', v.embed_url, 'thumbnailUrl', v.thumbnail_url, 'role', v.role, 'language', v.language,
            'duration', v.duration_ms, 'startOffset', v.start_offset_ms, 'endOffset', v.end_offset_ms,
            'publishedAt', v.published_at, 'licence', v.licence, 'externalIds', v.external_ids,
            'visibility', v.visibility, 'createdAt', v.created_at, 'updatedAt', v.updated_at) order by v.created_at, v.id)
        from video v where v.talk_id = t.id and v.seen), '[]'),
    'materials', coalesce((select json_agg(json_build_object('id', m.id, 'self', '@BASE@/v1/materials/' || m.id,
            'talk', json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'self', '@BASE@/v1/talks/' || t.id),
            'event', json_build_object('id', e.id, 'slug', e.slug, 'name', e.name, 'self', '@BASE@/v1/events/' || e.id),
            'kind', m.kind, 'url', m.url, 'title', m.title, 'language', m.language, 'licence', m.licence,
            'externalIds', m.external_ids, 'visibility', m.visibility, 'createdAt', m.created_at,
            'updatedAt', m.updated_at) order by m.created_at, m.id)
        from material m where m.talk_id = t.id and m.seen), '[]'),
    'slidesAvailability', json_build_object('state', coalesce(t.slides_state, 'unknown'), 'since', t.slides_since,
        'until', t.slides_until, 'reason', t.slides_reason),
    'recordingAvailability', json_build_object('state', coalesce(t.recording_state, 'unknown'),
        'since', t.recording_since, 'until', t.recording_until, 'reason', t.recording_reason),
    'externalIds', t.external_ids, 'visibility', t.visibility, 'createdAt', t.created_at, 'updatedAt', t.updated_at))
