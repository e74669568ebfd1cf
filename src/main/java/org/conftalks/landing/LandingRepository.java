package org.conftalks.landing;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.conftalks.event.Event;
import org.hibernate.annotations.processing.HQL;

/** What the page shows, whoever asks: only what the public sees. */
interface LandingRepository {

    EntityManager entityManager();

    @HQL("""
            select (select count(e) from Event e where e.seen = true),
                (select count(t) from Talk t where t.seen = true),
                (select count(s) from Speaker s where s.seen = true),
                (select count(d) from SlideDeck d where d.seen = true),
                (select count(v) from Video v where v.seen = true)
            """)
    Totals totals();

    @HQL("""
            select v.url, v.provider, v.role, v.duration, v.publishedAt, t.slug, t.title, e.slug, e.name,
                (select listagg(coalesce(c.creditedAs, s.name), ', ') within group (order by c.position)
                    from Contribution c join c.speaker s where c.talk = t and s.seen = true
                    and not exists (from Contribution b where b.talk = t and b.speaker = s and b.position < c.position))
            from Video v join v.talk t join t.event e
            where v.seen = true
            order by v.publishedSort desc, v.id desc
            limit :most
            """)
    List<LatestVideo> latestVideos(int most);

    /** An event, and how much there is of it. */
    record Held(Event event, Long talks, Long slides, Long videos) {
    }

    /** The events closest to a day, before or after it; those whose date is unknown come last. */
    @HQL("""
            select e, (select count(t) from Talk t where t.event = e and t.seen = true),
                (select count(d) from SlideDeck d where d.talk.event = e and d.seen = true),
                (select count(v) from Video v where v.talk.event = e and v.seen = true)
            from Event e where e.seen = true
            order by abs((e.startSort - :day) by day), e.startSort desc, e.id desc
            limit :most
            """)
    List<Held> eventsAround(LocalDate day, int most);
}
