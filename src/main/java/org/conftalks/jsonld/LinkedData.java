package org.conftalks.jsonld;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import org.conftalks.catalogue.LastChange;
import org.conftalks.catalogue.Lists;
import org.conftalks.catalogue.Order;
import org.conftalks.event.Events;
import org.conftalks.http.Document;
import org.conftalks.http.Shown;
import org.conftalks.talk.Talks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads events and talks and tells of them as JSON-LD. */
@ApplicationScoped
class LinkedData {

    static final String MEDIA_TYPE = "application/ld+json";
    private static final Order PROGRAMME = new Order("startsAt", "occurs_at", Instant.class, false);

    private final Events events;
    private final Talks talks;
    private final Lists lists;
    private final LastChange change;
    private final ObjectMapper json;

    LinkedData(Events events, Talks talks, Lists lists, LastChange change, ObjectMapper json) {
        this.events = events;
        this.talks = talks;
        this.lists = lists;
        this.change = change;
        this.json = json;
    }

    /** An event with all its talks, in the order of the programme and without their abstracts. */
    Document event(String idOrSlug) {
        var changed = change.at();
        var event = events.one(idOrSlug).value();
        var ids = lists.first(Talks.LISTING, PROGRAMME, Integer.MAX_VALUE,
                conditions -> conditions.add("t.event_id = ?", event.id()));
        var found = talks.all(ids, false);
        List<Thing> programme = ids.stream().map(found::get).filter(Objects::nonNull).map(Shown::value).map(TalkThing::of)
                .toList();
        return document(EventThing.of(event, programme), changed, event.slug());
    }

    Document talk(String idOrSlug) {
        var changed = change.at();
        var talk = talks.one(idOrSlug).value();
        return document(TalkThing.of(talk), changed, talk.slug());
    }

    private Document document(Thing thing, Instant changed, String slug) {
        try {
            // pages embed it in a script, which no text may end
            String text = json.writeValueAsString(thing.asDocument()).replace("<", "\\u003c");
            return new Document(MEDIA_TYPE, text.getBytes(StandardCharsets.UTF_8), changed, slug + ".jsonld");
        } catch (JsonProcessingException mapsOfTexts) {
            throw new IllegalStateException(mapsOfTexts);
        }
    }
}
