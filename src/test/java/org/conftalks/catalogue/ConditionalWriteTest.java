package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.answered;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.etag;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patch;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.put;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import java.util.List;
import java.util.UUID;

import org.conftalks.Noun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import io.quarkus.test.junit.QuarkusTest;

/** Whoever says which state a change is meant for changes no other. */
@QuarkusTest
class ConditionalWriteTest {

    @ParameterizedTest
    @EnumSource
    void theTagOfTheLastAnswerIsTheOneForTheNextWrite(Noun noun) {
        String at = noun.at(noun.one());
        String read = etag(at);

        String patched = patch(at, object(noun.label, unique("P")), "If-Match", read).header("ETag");
        assertThat(patched).isNotNull().isNotEqualTo(read);
        var replaced = put(at, noun.least(), "If-Match", patched);
        answered(200, replaced);
        assertThat(delete(at, "If-Match", replaced.header("ETag")).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void aStaleTagChangesNothing(Noun noun) {
        String at = noun.at(noun.one());
        String stale = etag(at);
        var present = patched(at, object(noun.label, unique("P")));

        for (String tag : List.of(stale, "\"x\"", "W/" + etag(at), etag(at).replace("\"", ""), "", stale + ", \"y\"")) {
            refused(412, patch(at, object(noun.label, unique("Q")), "If-Match", tag));
            refused(412, put(at, noun.least(), "If-Match", tag));
            refused(412, delete(at, "If-Match", tag));
        }
        assertThat(shown(at)).isEqualTo(present);
    }

    @ParameterizedTest
    @EnumSource
    void anAsteriskStandsForAnyStateAndAListForEachOfItsTags(Noun noun) {
        String at = noun.at(noun.one());

        answered(200, patch(at, object(noun.label, unique("P")), "If-Match", "*"));
        answered(200, put(at, noun.least(), "If-Match", "\"a\", " + etag(at)));
        assertThat(delete(at, "If-Match", "*").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void ifNoneMatchMakesAndNeverReplaces(Noun noun) {
        String at = noun.at(unique("new"));

        var made = answered(201, put(at, noun.least(), "If-None-Match", "*"));
        refused(412, put(at, noun.least(), "If-None-Match", "*"));
        refused(412, patch(at, object(noun.label, "x"), "If-None-Match", "*"));
        refused(412, delete(at, "If-None-Match", "*"));
        assertThat(shown(at)).isEqualTo(made);
        assertThat(delete(at).statusCode()).isEqualTo(204);
        answered(201, put(at, noun.least(), "If-None-Match", "*"));
    }

    @ParameterizedTest
    @EnumSource(names = { "SLIDES", "VIDEOS", "MATERIALS" }, mode = Mode.EXCLUDE)
    void ifMatchNeverMakes(Noun noun) {
        String at = noun.at(unique("new"));

        refused(412, put(at, noun.least(), "If-Match", "*"));
        refused(412, put(at, noun.least(), "If-Match", "\"x\""));
        refused(404, get(at));
    }

    @Test
    void ifNoneMatchWithTheTagOfAnotherStateAllowsTheWrite() {
        String at = Noun.TOPICS.at(Noun.TOPICS.one());
        String tag = etag(at);

        refused(412, patch(at, object("description", "x"), "If-None-Match", tag));
        answered(200, patch(at, object("description", "x"), "If-None-Match", "\"another\""));
    }

    @Test
    void whatIsEmbeddedBelongsToTheState() {
        var speaker = Noun.SPEAKERS.one();
        var event = Noun.EVENTS.one();
        var topic = Noun.TOPICS.one();
        var talk = made("/v1/talks", object("title", "x", "event", event.get("id"), "speakers", List.of(speaker.get("id")),
                "topics", List.of(topic.get("id"))));
        String at = Noun.TALKS.at(talk);
        var slides = made(at + "/slides", Noun.SLIDES.least());
        List<Runnable> changes = List.of(() -> patched(Noun.SPEAKERS.at(speaker), object("name", "Renamed")),
                () -> patched(Noun.SPEAKERS.at(speaker), object("slug", unique("renamed"))),
                () -> patched(Noun.EVENTS.at(event), object("name", "Renamed")),
                () -> patched(Noun.TOPICS.at(topic), object("name", unique("Renamed"))),
                () -> patched(Noun.SLIDES.at(slides), object("title", "Renamed")),
                () -> made(at + "/videos", Noun.VIDEOS.least()), () -> delete(Noun.SLIDES.at(slides)));
        for (Runnable change : changes) {
            String tag = etag(at);
            change.run();
            assertThat(etag(at)).isNotEqualTo(tag);
            refused(412, patch(at, object("room", "x"), "If-Match", tag));
            refused(412, delete(at, "If-Match", tag));
        }
        answered(200, patch(at, object("room", "x"), "If-Match", etag(at)));
    }

    @Test
    void theTagThatThePublicReadsServesWhereItSeesAll() {
        String at = Noun.SPEAKERS.at(Noun.SPEAKERS.one());

        answered(200, patch(at, object("bio", "x"), "If-Match", get(at).header("ETag")));
    }

    @Test
    void aConditionOnWhatIsNotThereComesAfterThat() {
        refused(404, patch(Noun.TOPICS.at(UUID.randomUUID()), object(), "If-Match", "*"));
        refused(404, delete(Noun.TOPICS.at(unique("never")), "If-Match", "\"x\""));
    }
}
