package org.conftalks.feed;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.event.Events;
import org.conftalks.event.SeriesReader;
import org.conftalks.http.Links;
import org.conftalks.speaker.Speakers;
import org.conftalks.topic.Topics;

/** Finds by id or slug whose news are asked for; refuses as {@link org.conftalks.catalogue.Finder} does. */
@ApplicationScoped
class Scopes {

    private static final String COVER = "/podcast.png";

    private final Events events;
    private final SeriesReader series;
    private final Speakers speakers;
    private final Topics topics;
    private final Links links;

    Scopes(Events events, SeriesReader series, Speakers speakers, Topics topics, Links links) {
        this.events = events;
        this.series = series;
        this.speakers = speakers;
        this.topics = topics;
        this.links = links;
    }

    Scope whole() {
        String home = links.to("/v1");
        return new Scope(null, home, home + "/feeds", null, links.to(COVER),
                (conditions, talk) -> {
                });
    }

    Scope event(String idOrSlug) {
        var event = events.one(idOrSlug).value();
        return scope(event.name(), event.self(), event.logoUrl(), (conditions, talk) -> conditions.add(
                talk + " in (select x.id from talk x where x.event_id = ?)", event.id()));
    }

    Scope series(String idOrSlug) {
        var edited = series.one(idOrSlug).value();
        return scope(edited.name(), edited.self(), null, (conditions, talk) -> conditions.add(
                talk + " in (select x.id from talk x join event e on e.id = x.event_id where e.series_id = ?)", edited.id()));
    }

    Scope speaker(String idOrSlug) {
        var speaker = speakers.one(idOrSlug).value();
        return scope(speaker.name(), speaker.self(), speaker.photoUrl(),
                (conditions, talk) -> conditions.add(
                        talk + " in (select c.talk_id from contribution c where c.speaker_id = ?)", speaker.id()));
    }

    Scope topic(String idOrSlug) {
        var topic = topics.one(idOrSlug).value();
        return scope(topic.name(), topic.self(), null, (conditions, talk) -> conditions.add(
                talk + " in (select x.talk_id from talk_topic x where x.topic_id = ?)", topic.id()));
    }

    private Scope scope(String name, String self, String image, Scope.Narrowing narrowing) {
        return new Scope(name, self, self + "/feeds", image, image == null ? links.to(COVER) : image, narrowing);
    }
}
