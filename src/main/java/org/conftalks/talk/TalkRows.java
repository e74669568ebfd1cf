package org.conftalks.talk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.Ref;
import org.conftalks.event.Events;
import org.conftalks.http.Links;
import org.conftalks.talk.material.MaterialView;
import org.conftalks.talk.slides.SlideDeckView;
import org.conftalks.talk.video.VideoView;
import org.conftalks.topic.Topics;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** Shows talks as they are read: completes what the database says of them with addresses and with what follows from it. */
@Singleton
class TalkRows {

    private final Links links;
    private final ObjectReader parts;
    private final ObjectReader topics;
    private final ObjectReader decks;
    private final ObjectReader videos;
    private final ObjectReader materials;

    TalkRows(Links links, ObjectMapper json) {
        this.links = links;
        var database = json.copy();
        database.configOverride(Duration.class).setFormat(JsonFormat.Value.forPattern("MILLIS"));
        parts = database.readerForListOf(Billing.class);
        topics = database.readerForListOf(Ref.class);
        decks = database.readerForListOf(SlideDeckView.class);
        videos = database.readerForListOf(VideoView.class);
        materials = database.readerForListOf(MaterialView.class);
    }

    TalkView show(TalkRepository.Row row) {
        String base = links.base();
        var self = TalkRef.of(row.id(), row.slug(), row.title(), base);
        var event = ref(base, Events.COLLECTION, row.eventId(), row.eventSlug(), row.eventName());
        var parent = row.parentId() != null && row.parentSeen()
                ? TalkRef.of(row.parentId(), row.parentSlug(), row.parentTitle(), base)
                : null;
        List<SlideDeckView> slides = this.<SlideDeckView> all(decks, row.slides()).stream()
                .map(deck -> deck.of(self, event, base)).toList();
        List<VideoView> recordings = this.<VideoView> all(videos, row.videos()).stream()
                .map(video -> video.of(self, event, base)).toList();
        return TalkView.of(row, self, event, parent, billed(row, base),
                this.<Ref> all(topics, row.topics()).stream()
                        .map(topic -> ref(base, Topics.COLLECTION, topic.id(), topic.slug(), topic.name())).toList(),
                slides, recordings,
                this.<MaterialView> all(materials, row.materials()).stream()
                        .map(material -> material.of(self, event, base)).toList());
    }

    private List<Billing> billed(TalkRepository.Row row, String base) {
        var billed = new ArrayList<Billing>();
        this.<Billing> all(parts, row.speakers()).forEach(part -> billed.add(part.at(billed.size() + 1, base)));
        return billed;
    }

    private static Ref ref(String base, String collection, UUID id, String slug, String name) {
        return new Ref(id, slug, name, Links.to(base, collection, id));
    }

    private <T> List<T> all(ObjectReader reader, String array) {
        try {
            return array == null ? List.of() : reader.readValue(array);
        } catch (JsonProcessingException writtenByTheDatabase) {
            throw new IllegalStateException(writtenByTheDatabase);
        }
    }
}
