package org.conftalks.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.conftalks.catalogue.ExternalId;
import org.conftalks.catalogue.Visibility;
import org.hibernate.annotations.processing.HQL;

interface TalkRepository {

    EntityManager entityManager();

    /**
     * A talk as it is read: by one query, however much belongs to it. What there are several of comes as JSON arrays in the
     * API's own names, in the order in which they are shown.
     */
    record Row(UUID id, String slug, UUID eventId, String eventSlug, String eventName, UUID parentId, String parentSlug,
            String parentTitle, Boolean parentSeen, String title, String subtitle, String originalTitle, String abstractText,
            String description, TalkKind kind, boolean featured, boolean highlight, String level, List<String> languages,
            String track, String room, LocalDate date, Instant startsAt, Duration duration, TalkStatus status,
            String statusReason, boolean doNotRecord, String licence, AvailabilityState slidesState, LocalDate slidesSince,
            LocalDate slidesUntil, String slidesReason, AvailabilityState recordingState, LocalDate recordingSince,
            LocalDate recordingUntil, String recordingReason, List<ExternalId> externalIds, Visibility visibility,
            Instant createdAt, Instant updatedAt, String speakers, String topics, String slides, String videos,
            String materials) {
    }

    @HQL("""
            select t.id, t.slug, e.id, e.slug, e.name, p.id, p.slug, p.title,
                case when p.seen = true or cast(in_sight_of(:sight, p.id) as Boolean) then true else false end, t.title, t.subtitle, t.originalTitle,
                case when :withAbstract = true then t.abstractText end,
                case when :withDescription = true then t.description end,
                t.kind, t.featured, t.highlight, t.level, t.languages, t.track, t.room, t.date, t.startsAt, t.duration,
                t.status, t.statusReason, t.doNotRecord, t.licence,
                t.slidesStated.state, t.slidesStated.since, t.slidesStated.until, t.slidesStated.reason,
                t.recordingStated.state, t.recordingStated.since, t.recordingStated.until, t.recordingStated.reason,
                t.externalIds, t.visibility, t.createdAt, t.updatedAt,
                cast(sql('(select json_agg(json_build_object(''id'', s.id, ''slug'', s.slug, ''name'', s.name,
                        ''order'', c.position, ''role'', c.role, ''creditedAs'', c.credited_as,
                        ''affiliation'', c.affiliation, ''jobTitle'', c.job_title) order by c.position)
                    from contribution c join speaker s on s.id = c.speaker_id
                    where (s.seen or in_sight(s.id, ?)) and c.talk_id = ?)', :sight, t.id) as String),
                cast(sql('(select json_agg(json_build_object(''id'', o.id, ''slug'', o.slug, ''name'', o.name)
                        order by o.name_sort, o.id)
                    from talk_topic x join topic o on o.id = x.topic_id
                    where (o.seen or in_sight(o.id, ?)) and x.talk_id = ?)', :sight, t.id) as String),
                cast(sql('(select json_agg(json_build_object(''id'', d.id, ''url'', d.url, ''title'', d.title,
                        ''mediaType'', d.media_type, ''provider'', d.provider, ''providerId'', d.provider_id,
                        ''embedUrl'', d.embed_url, ''language'', d.language, ''licence'', d.licence,
                        ''bytes'', d.bytes, ''publishedAt'', d.published_at, ''externalIds'', d.external_ids, ''visibility'', d.visibility,
                        ''createdAt'', d.created_at, ''updatedAt'', d.updated_at) order by d.created_at, d.id)
                    from slide_deck d where (d.seen or in_sight(d.id, ?)) and d.talk_id = ?)', :sight, t.id) as String),
                cast(sql('(select json_agg(json_build_object(''id'', v.id, ''url'', v.url, ''title'', v.title,
                        ''provider'', v.provider, ''providerId'', v.provider_id, ''embedUrl'', v.embed_url,
                        ''thumbnailUrl'', v.thumbnail_url, ''role'', v.role, ''language'', v.language,
                        ''duration'', v.duration_ms, ''startOffset'', v.start_offset_ms, ''endOffset'', v.end_offset_ms,
                        ''bytes'', v.bytes, ''publishedAt'', v.published_at, ''licence'', v.licence,
                        ''captions'', array(select json_build_object(''language'', l) from unnest(v.caption_languages) l), ''externalIds'', v.external_ids,
                        ''visibility'', v.visibility, ''createdAt'', v.created_at, ''updatedAt'', v.updated_at)
                        order by v.created_at, v.id)
                    from video v where (v.seen or in_sight(v.id, ?)) and v.talk_id = ?)', :sight, t.id) as String),
                cast(sql('(select json_agg(json_build_object(''id'', m.id, ''kind'', m.kind, ''url'', m.url,
                        ''title'', m.title, ''language'', m.language, ''licence'', m.licence,
                        ''externalIds'', m.external_ids, ''visibility'', m.visibility, ''createdAt'', m.created_at,
                        ''updatedAt'', m.updated_at) order by m.created_at, m.id)
                    from material m where (m.seen or in_sight(m.id, ?)) and m.talk_id = ?)', :sight, t.id) as String)
            from Talk t join t.event e left join t.parent p
            where cast(among(:ids, t.id) as Boolean) and (t.seen = true or cast(in_sight_of(:sight, t.id) as Boolean))
            """)
    List<Row> rows(UUID[] ids, boolean withAbstract, boolean withDescription, UUID[] sight);

    @HQL("select l.talk.id from TalkLink l where l.id = :link")
    List<UUID> talkOf(UUID link);

    @HQL("select t.event.id from Talk t where t.id = :talk")
    List<UUID> eventOf(UUID talk);
}
