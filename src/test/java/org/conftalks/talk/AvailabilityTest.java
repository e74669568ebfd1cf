package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.items;
import static org.conftalks.Api.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Whether slides and the recording can be had: from what was stated and the links there are. */
@QuarkusTest
class AvailabilityTest {

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @CsvSource({
            "             , false, unknown",
            "             , true , available",
            "available    , false, available",
            "available    , true , available",
            "expected     , false, expected",
            "expected     , true , available",
            "not-recorded , false, not-recorded",
            "not-recorded , true , available",
            "unavailable  , false, unavailable",
            "unavailable  , true , unavailable",
            "unknown      , false, unknown",
            "unknown      , true , available" })
    void slidesAreAsStatedUnlessThereIsALink(String stated, boolean link, String state) {
        var talk = catalogue.talk(t -> t.slidesStated = stated(stated));
        if (link) {
            catalogue.slides(talk);
        }

        assertThat(read("/v1/talks/" + talk.slug).getString("slidesAvailability.state")).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
            "             , false, false, unknown",
            "             , false, true , not-recorded",
            "             , true , true , available",
            "             , true , false, available",
            "available    , false, true , available",
            "expected     , false, false, expected",
            "expected     , true , false, available",
            "not-recorded , false, false, not-recorded",
            "unavailable  , false, false, unavailable",
            "unavailable  , true , false, unavailable",
            "unknown      , false, true , not-recorded",
            "unknown      , true , false, available" })
    void aRecordingIsAsStatedUnlessThereIsAVideoOrTheSpeakersDidNotWantIt(String stated, boolean video, boolean doNotRecord,
            String state) {
        var talk = catalogue.talk(t -> {
            t.recordingStated = stated(stated);
            t.doNotRecord = doNotRecord;
        });
        if (video) {
            catalogue.video(talk);
        }

        assertThat(read("/v1/talks/" + talk.slug).getString("recordingAvailability.state")).isEqualTo(state);
    }

    @Test
    void whatWasStatedIsShownWhole() {
        var talk = catalogue.talk(t -> {
            t.slidesStated = stated(AvailabilityState.UNAVAILABLE);
            t.slidesStated.since = LocalDate.of(2015, 1, 31);
            t.slidesStated.reason = "The host has closed";
            t.recordingStated = stated(AvailabilityState.EXPECTED);
            t.recordingStated.until = LocalDate.of(2013, 10, 1);
            t.recordingStated.reason = "Over the next several days";
        });

        var shown = read("/v1/talks/" + talk.slug);

        assertThat(shown.getMap("slidesAvailability")).isEqualTo(
                Map.of("state", "unavailable", "since", "2015-01-31", "reason", "The host has closed"));
        assertThat(shown.getMap("recordingAvailability")).isEqualTo(
                Map.of("state", "expected", "until", "2013-10-01", "reason", "Over the next several days"));
    }

    @Test
    void aRecordingIsAvailableSinceTheFirstVideoAppeared() {
        var talk = catalogue.talk();
        catalogue.video(talk, video -> video.publishedAt = Instant.parse("2013-10-02T09:00:00Z"));
        catalogue.video(talk, video -> video.publishedAt = Instant.parse("2013-09-30T09:00:00Z"));

        assertThat(read("/v1/talks/" + talk.slug).getMap("recordingAvailability"))
                .isEqualTo(Map.of("state", "available", "since", "2013-09-30"));
    }

    @Test
    void listsSayTheSame() {
        var talk = catalogue.talk(t -> {
            t.slidesStated = stated(AvailabilityState.EXPECTED);
            t.doNotRecord = true;
        });
        var alone = read("/v1/talks/" + talk.slug);

        assertThat(items("/v1/talks?id=" + talk.slug)).singleElement().satisfies(item -> assertThat(item)
                .containsEntry("slidesAvailability", alone.getMap("slidesAvailability"))
                .containsEntry("recordingAvailability", alone.getMap("recordingAvailability")));
    }

    static StatedAvailability stated(AvailabilityState state) {
        var stated = new StatedAvailability();
        stated.state = state;
        return stated;
    }

    private static StatedAvailability stated(String term) {
        return term == null ? null
                : stated(Arrays.stream(AvailabilityState.values())
                        .filter(state -> state.term().equals(term)).findFirst().orElseThrow());
    }
}
