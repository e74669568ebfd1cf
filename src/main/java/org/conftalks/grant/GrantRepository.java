package org.conftalks.grant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.conftalks.access.ApiToken;
import org.conftalks.access.Grant;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

interface GrantRepository {

    EntityManager entityManager();

    /** A grant with what its place is called; all null for the whole catalogue. */
    record Row(Grant grant, String seriesSlug, String seriesName, String eventSlug, String eventName, String speakerSlug,
            String speakerName) {
    }

    /**
     * The newest first.
     *
     * @param all whether those of all places are meant; else those in reach, and those that somebody gave or has
     */
    @HQL("""
            select g, s.slug, s.name, e.slug, e.name, p.slug, p.name
            from Grant g left join EventSeries s on s.id = g.seriesId left join Event e on e.id = g.eventId
            left join Speaker p on p.id = g.speakerId
            where g.id < :before and (:all = true or g.subject = :who or g.grantedBy = :who
                or cast(among(:reach, g.seriesId) as Boolean)
                or cast(among(:reach, g.eventId) as Boolean)
                or cast(among(:reach, e.series.id) as Boolean))
            order by g.id desc limit :most
            """)
    List<Row> grants(UUID before, boolean all, String who, UUID[] reach, int most);

    @HQL("""
            select g, s.slug, s.name, e.slug, e.name, p.slug, p.name
            from Grant g left join EventSeries s on s.id = g.seriesId left join Event e on e.id = g.eventId
            left join Speaker p on p.id = g.speakerId
            where cast(among(:subjects, g.subject) as Boolean) order by g.id
            """)
    List<Row> grantsOf(String[] subjects);

    @HQL("delete from Grant g where g.subject = :subject")
    int revokeAll(String subject);

    /** And those that were made with these, and so on. */
    @SQL("""
            with recursive made as (
                select * from api_token where made_by = :maker
                union select t.* from api_token t join made m on t.made_by = 'token:' || m.id)
            select * from made order by id
            """)
    List<ApiToken> tokensMadeBy(String maker);

    /** The newest first; those that somebody made or is, or all. */
    @HQL("""
            from ApiToken t where (t.madeAt, t.id) < (:before, :beforeId)
            and (:all = true or t.madeBy = :who or t.id = :own) order by t.madeAt desc, t.id desc limit :most
            """)
    List<ApiToken> tokens(Instant before, String beforeId, boolean all, String who, String own, int most);
}
