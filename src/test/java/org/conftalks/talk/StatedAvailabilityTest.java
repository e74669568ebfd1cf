package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.read;
import static org.conftalks.Writes.delete;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.shown;

import java.util.List;

import org.conftalks.Noun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** What is said about slides and the recording shows at once, in the talk, lists, filters and counts. */
@QuarkusTest
class StatedAvailabilityTest {

    private String talk;
    private String id;
    private String event;

    @BeforeEach
    void makeATalk() {
        var made = Noun.TALKS.one();
        id = made.get("id").textValue();
        talk = Noun.TALKS.at(id);
        event = Noun.EVENTS.at(made.at("/event/id").textValue());
    }

    @ParameterizedTest
    @CsvSource({ "recordingAvailability, video , recordings, expected    , true",
            "recordingAvailability, video , recordings, not-recorded, false",
            "recordingAvailability, video , recordings, unavailable , false",
            "recordingAvailability, video , recordings, unknown     , true",
            "recordingAvailability, video , recordings, available   , true",
            "slidesAvailability   , slides, slides    , expected    , true",
            "slidesAvailability   , slides, slides    , unavailable , false" })
    void whatIsStatedFollowsEverywhere(String member, String missing, String counts, String state, boolean lacks) {
        var stated = object("state", state, "since", "2027-01-31", "until", "2027-02-28", "reason", "So it is");

        assertThat(patched(talk, object(member, stated)).get(member)).isEqualTo(stated);

        assertThat(shown("/v1/talks?id=" + id).at("/items/0/" + member)).isEqualTo(stated);
        assertThat(ids(event + "/talks?missing=" + missing)).isEqualTo(lacks ? List.of(id) : List.of());
        var completeness = read(event + "/completeness");
        assertThat(completeness.getInt(counts + "['" + state + "']")).isEqualTo(1);
        assertThat(completeness.getInt("missing.find { it.what == '" + missing + "' }.count")).isEqualTo(lacks ? 1 : 0);
    }

    @Test
    void aVideoMakesTheRecordingAvailableAndWithoutItTheStatedStateIsBack() {
        var stated = object("state", "expected", "until", "2027-02-28");
        patched(talk, object("recordingAvailability", stated));

        var video = made(talk + "/videos", Noun.VIDEOS.least().put("publishedAt", "2027-02-01T12:00:00Z"));
        assertThat(shown(talk).get("recordingAvailability")).isEqualTo(object("state", "available", "since", "2027-02-01"));
        assertThat(ids(event + "/talks?missing=video")).isEmpty();
        assertThat(ids(event + "/talks?hasVideo=true")).containsExactly(id);

        delete(Noun.VIDEOS.at(video));
        assertThat(shown(talk).get("recordingAvailability")).isEqualTo(stated);
        assertThat(ids(event + "/talks?missing=video")).containsExactly(id);
    }

    @Test
    void aTalkThatIsSentBackWithItsVideoKeepsWhatWasStated() {
        var stated = object("state", "expected", "until", "2027-02-28");
        patched(talk, object("recordingAvailability", stated));
        var video = made(talk + "/videos", Noun.VIDEOS.least());

        ObjectNode asRead = shown(talk);
        patched(talk, asRead.put("room", "Aula"));
        delete(Noun.VIDEOS.at(video));

        assertThat(shown(talk).get("recordingAvailability")).isEqualTo(stated);
    }

    @Test
    void nullTakesTheStatementAway() {
        patched(talk, object("slidesAvailability", object("state", "unavailable", "reason", "Lost")));

        assertThat(patched(talk, object("slidesAvailability", null)).get("slidesAvailability"))
                .isEqualTo(object("state", "unknown"));
    }

    @Test
    void aPatchOfOneMemberOfAStatementKeepsTheOthers() {
        patched(talk,
                object("recordingAvailability", object("state", "expected", "until", "2027-02-28", "reason", "Being cut")));

        assertThat(patched(talk, object("recordingAvailability", object("until", "2027-03-31", "reason", null)))
                .get("recordingAvailability")).isEqualTo(object("state", "expected", "until", "2027-03-31"));
    }

    @Test
    void whoDoesNotWantToBeRecordedLacksNothing() {
        patched(talk, object("doNotRecord", true));

        assertThat(shown(talk).at("/recordingAvailability/state").textValue()).isEqualTo("not-recorded");
        assertThat(ids(event + "/talks?missing=video")).isEmpty();
        assertThat(patched(talk, object("doNotRecord", false)).at("/recordingAvailability/state").textValue())
                .isEqualTo("unknown");
    }

    @Test
    void aCancelledTalkLacksNothing() {
        patched(talk, object("status", "cancelled", "statusReason", "Illness"));

        assertThat(ids(event + "/talks?missing=video,slides")).isEmpty();
        assertThat(read(event + "/completeness").getInt("talks")).isZero();
    }
}
