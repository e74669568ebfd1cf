package org.conftalks.talk.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.read;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Slide decks as they are shown, found and sorted. */
@QuarkusTest
class SlideDeckTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aDeckOfWhichLittleIsKnownHasOnlyItsAddress() {
        var deck = catalogue.slides(catalogue.talk());

        assertThat(read("/v1/slides/" + deck.id).<String, Object> getMap("")).containsOnlyKeys("id", "self", "talk", "event",
                "url", "externalIds", "visibility", "createdAt", "updatedAt").containsEntry("externalIds", List.of());
    }

    @Test
    void aDeckShowsAllThatIsKnownAndWhereItBelongs() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var deck = catalogue.slides(talk, d -> {
            d.title = "Handout";
            d.mediaType = "application/pdf";
            d.language = "de-CH";
            d.licence = "CC0-1.0";
            d.publishedAt = Instant.parse("2013-09-30T00:00:00Z");
        });

        var shown = read("/v1/slides/" + deck.id);

        assertThat(shown.<String, Object> getMap("")).containsAllEntriesOf(Map.of("id", id(deck), "url", deck.url,
                "title", "Handout", "mediaType", "application/pdf", "language", "de-CH", "licence", "CC0-1.0",
                "publishedAt", "2013-09-30T00:00:00Z"));
        assertThat(shown.getString("talk.slug")).isEqualTo(talk.slug);
        assertThat(shown.getString("event.slug")).isEqualTo(event.slug);
        assertThat(read(shown.getString("self")).getString("id")).isEqualTo(id(deck));
    }

    @Test
    void theDecksOfATalkAndOfAnEventAreListed() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var deck = catalogue.slides(talk);
        var other = catalogue.slides(catalogue.talk(event));

        assertThat(ids("/v1/talks/" + talk.slug + "/slides")).containsExactly(id(deck));
        assertThat(ids("/v1/talks/" + talk.id + "/slides")).containsExactly(id(deck));
        assertThat(ids("/v1/events/" + event.slug + "/slides")).containsExactlyInAnyOrder(id(deck), id(other));
        assertThat(ids("/v1/slides?event=" + event.id)).containsExactlyInAnyOrder(id(deck), id(other));
    }

    @Test
    void decksAreFoundByASpeakerOfTheirTalk() {
        var speaker = catalogue.speaker();
        var talk = catalogue.talk();
        catalogue.billing(talk, speaker);
        var deck = catalogue.slides(talk);
        catalogue.slides(catalogue.talk());

        assertThat(ids("/v1/slides?speaker=" + speaker.slug)).containsExactly(id(deck));
        assertThat(ids("/v1/slides?speaker=nobody," + speaker.id)).containsExactly(id(deck));
    }

    @Test
    void decksAreFoundByTheirMediaType() {
        var talk = catalogue.talk();
        var pdf = catalogue.slides(talk, d -> d.mediaType = "application/pdf");
        var html = catalogue.slides(talk, d -> d.mediaType = "text/html");
        catalogue.slides(talk);

        assertThat(ids("/v1/talks/" + talk.slug + "/slides?mediaType=application/pdf")).containsExactly(id(pdf));
        assertThat(ids("/v1/talks/" + talk.slug + "/slides?mediaType=application/pdf,text/html"))
                .containsExactlyInAnyOrder(id(pdf), id(html));
    }

    @Test
    void theNewestDeckComesFirst() {
        var talk = catalogue.talk();
        var old = catalogue.slides(talk);
        var recent = catalogue.slides(talk);
        catalogue.change(old, d -> d.title = "Changed");
        String slides = "/v1/talks/" + talk.slug + "/slides";

        assertThat(ids(slides)).containsExactly(id(recent), id(old));
        assertThat(ids(slides + "?sort=-createdAt")).containsExactly(id(recent), id(old));
        assertThat(ids(slides + "?sort=createdAt")).containsExactly(id(old), id(recent));
        assertThat(ids(slides + "?sort=updatedAt")).containsExactly(id(recent), id(old));
        assertThat(ids(slides + "?sort=-updatedAt")).containsExactly(id(old), id(recent));
    }

    @Test
    void aDeckWithoutADateOfPublicationSortsByWhenItWasEntered() {
        var talk = catalogue.talk();
        var undated = catalogue.slides(talk);
        var old = catalogue.slides(talk, d -> d.publishedAt = Instant.parse("2013-09-30T00:00:00Z"));
        var future = catalogue.slides(talk, d -> d.publishedAt = Instant.parse("9000-01-01T00:00:00Z"));
        String slides = "/v1/talks/" + talk.slug + "/slides";

        assertThat(ids(slides + "?sort=publishedAt")).containsExactly(id(old), id(undated), id(future));
        assertThat(ids(slides + "?sort=-publishedAt")).containsExactly(id(future), id(undated), id(old));
    }
}
