package org.conftalks.feed;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.LastChange;
import org.conftalks.http.Document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes feeds. */
@ApplicationScoped
class Feeds {

    private final News news;
    private final LastChange change;
    private final ObjectMapper json;

    Feeds(News news, LastChange change, ObjectMapper json) {
        this.news = news;
        this.change = change;
        this.json = json;
    }

    Document of(FeedParameters given, Scope scope) {
        var name = given.name();
        var changed = change.at();
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
}
