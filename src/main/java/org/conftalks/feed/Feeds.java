package org.conftalks.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.http.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes feeds. */
@ApplicationScoped
class Feeds {

    /** All that an entry tells of. */
    private static final String[] TOLD = { "talk", "event", "event_series", "speaker", "topic", "slide_deck", "video" };

    private final News news;
    private final FeedRepository repository;
    private final ObjectMapper json;
    private final Clock clock;

    Feeds(News news, FeedRepository repository, ObjectMapper json, Clock clock) {
        this.news = news;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    Document of(FeedParameters given, Scope scope) {
        var name = given.name();
        var changed = changed();
        var feed = Feed.of(name, scope, news.of(name.kind(), scope, given.limit()));
        return new Document(name.format().mediaType + ";charset=UTF-8", content(feed), changed, name.toString());
    }

    private byte[] content(Feed feed) {
        return switch (feed.name().format()) {
            case ATOM -> Atom.of(feed);
            case RSS -> feed.name().kind() == Kind.PODCAST ? Podcast.of(feed) : Rss.of(feed);
            case JSON -> json(feed);
        };
    }

    private byte[] json(Feed feed) {
        try {
            return json.writeValueAsBytes(JsonFeed.of(feed));
        } catch (JsonProcessingException recordsOfTexts) {
            throw new IllegalStateException(recordsOfTexts);
        }
    }

    /**
     * When anything changed that a feed tells of: an entry that is gone or a speaker's new name is none of the entries' own
     * changes. What changed within this second may change in it again, and dates of HTTP would not tell.
     */
    private Instant changed() {
        var last = repository.lastChange(TOLD);
        return last.isBefore(clock.instant().truncatedTo(ChronoUnit.SECONDS)) ? last : null;
    }
}
