package org.conftalks.feed;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.Resource_;
import org.conftalks.event.Event_;
import org.conftalks.event.Events;
import org.conftalks.event.SeriesReader;
import org.conftalks.http.Links;
import org.conftalks.speaker.Speakers;
import org.conftalks.talk.Contribution;
import org.conftalks.talk.Contribution_;
import org.conftalks.talk.Talk;
import org.conftalks.talk.Talk_;
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
                (conditions, talk) -> conditions.build.conjunction());
    }

    Scope event(String idOrSlug) {
        var event = events.one(idOrSlug);
        return scope(event.name(), event.self(), event.logoUrl(), (conditions, talk) -> conditions.build
                .equal(talk.get(Talk_.event).get(Resource_.id), event.id()));
    }

    Scope series(String idOrSlug) {
        var edited = series.one(idOrSlug);
        return scope(edited.name(), edited.self(), null, (conditions, talk) -> conditions.build
                .equal(talk.get(Talk_.event).get(Event_.series).get(Resource_.id), edited.id()));
    }

    Scope speaker(String idOrSlug) {
        var speaker = speakers.one(idOrSlug);
        return scope(speaker.name(), speaker.self(), speaker.photoUrl(),
                (conditions, talk) -> by(conditions, talk, speaker.id()));
    }

    Scope topic(String idOrSlug) {
        var topic = topics.one(idOrSlug);
        return scope(topic.name(), topic.self(), null, (conditions, talk) -> on(conditions, talk, topic.id()));
    }

    private Scope scope(String name, String self, String image, Scope.Narrowing narrowing) {
        return new Scope(name, self, self + "/feeds", image, image == null ? links.to(COVER) : image, narrowing);
    }

    private static Predicate by(Conditions<?> conditions, Path<Talk> talk, UUID speaker) {
        var sub = conditions.related(Contribution.class);
        var part = sub.from(Contribution.class);
        sub.select(part).where(conditions.build.equal(part.get(Contribution_.talk), talk),
                conditions.build.equal(part.get(Contribution_.speaker).get(Resource_.id), speaker));
        return conditions.build.exists(sub);
    }

    private static Predicate on(Conditions<?> conditions, Path<Talk> talk, UUID topic) {
        var sub = conditions.related(Talk.class);
        var same = sub.from(Talk.class);
        sub.select(same).where(conditions.build.equal(same, talk),
                conditions.build.equal(same.join(Talk_.topics).get(Resource_.id), topic));
        return conditions.build.exists(sub);
    }
}
