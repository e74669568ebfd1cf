package org.conftalks.talk.slides;

import java.util.List;

import jakarta.inject.Singleton;

import org.conftalks.catalogue.ChangeTime;
import org.conftalks.http.Body;
import org.conftalks.talk.LinkEditor;
import org.conftalks.talk.TalkLocks;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes slide decks: where they live follows from their URL. */
@Singleton
class SlideDeckEditor extends LinkEditor<SlideDeck, SlideDeckView> {

    SlideDeckEditor(SlideDecks reader, ChangeTime time, TalkLocks locks) {
        super(reader, SlideDecks.LISTING, SlideDeckView.class, time, locks);
    }

    @Override
    public String self(SlideDeckView view) {
        return view.self();
    }

    @Override
    public SlideDeck blank() {
        return new SlideDeck();
    }

    @Override
    protected void fillLink(SlideDeck deck, Body body, JsonNode present) {
        deck.url = body.requiredUrl("url");
        var address = deck.url == null ? new SlideAddress(null, null, null, null) : SlideAddress.of(deck.url);
        // the media type and the size of what a former URL led to do not outlive it
        boolean moved = !present.path("url").asText("").equals(deck.url);
        var given = body.line("mediaType", Body.NAME)
                .filter(type -> !moved || !type.equals(present.path("mediaType").asText(null)))
                .filter(type -> type.matches("[\\w.+-]+/[\\w.+-]+")
                        || body.fault("mediaType", "not-a-media-type", "is no media type, such as application/pdf"));
        deck.mediaType = given.orElse(address.mediaType());
        deck.provider = address.provider();
        deck.providerId = address.id();
        deck.embedUrl = address.embedUrl();
        deck.bytes = body.bytes("bytes").filter(size -> !moved || size != present.path("bytes").asLong()).orElse(null);
        deck.publishedAt = body.instant("publishedAt").orElse(null);
        for (String member : List.of("provider", "providerId", "embedUrl")) {
            body.readOnly(member, present.path(member));
        }
    }
}
