package org.conftalks.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.id;
import static org.conftalks.Api.items;
import static org.conftalks.Api.read;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What an event still lacks. */
@QuarkusTest
class CompletenessTest {

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = { "slides", "video", "speaker", "abstract", "language", "duration" })
    void theCountIsThatOfTheListOfTalksThatLackIt(String what) {
        var event = eventWithTalksOfManyKinds();

        int counted = read("/v1/events/" + event.slug + "/completeness")
                .getInt("missing.find { it.what == '" + what + "' }.count");

        assertThat(counted).isPositive();
        assertThat(items("/v1/talks?limit=100&event=" + event.slug + "&missing=" + what)).hasSize(counted);
        assertThat(read("/v1/talks?limit=1&total=true&event=" + event.slug + "&missing=" + what).getInt("page.total"))
                .isEqualTo(counted);
    }

    @Test
    void eachCountLinksToItsTalks() {
        var event = eventWithTalksOfManyKinds();

        List<Map<String, Object>> missing = read("/v1/events/" + event.slug + "/completeness").getList("missing");

        assertThat(missing).hasSize(6).allSatisfy(
                lack -> assertThat(items((String) lack.get("talks"))).hasSize((Integer) lack.get("count")));
    }

    @Test
    void theStatesAreThoseOfTheTalksThatTakePlace() {
        var event = eventWithTalksOfManyKinds();
        List<String> recordings = read("/v1/talks?limit=100&status=scheduled&event=" + event.slug)
                .getList("items.recordingAvailability.state");

        var completeness = read("/v1/events/" + event.slug + "/completeness");

        assertThat(completeness.getInt("talks")).isEqualTo(recordings.size());
        assertThat(completeness.<String, Integer> getMap("recordings"))
                .containsOnlyKeys("available", "expected", "not-recorded", "unavailable", "unknown")
                .allSatisfy((state, count) -> assertThat(recordings).filteredOn(state::equals).hasSize(count));
        assertThat(completeness.<String, Integer> getMap("slides"))
                .containsOnlyKeys("available", "expected", "not-recorded", "unavailable", "unknown");
    }

    @Test
    void itSaysWhichEventIsMeant() {
        var event = catalogue.event();

        var completeness = read("/v1/events/" + event.id + "/completeness");

        assertThat(completeness.getString("event.id")).isEqualTo(id(event));
        assertThat(completeness.getInt("talks")).isZero();
        assertThat(completeness.getList("missing.count")).containsOnly(0);
    }

    private Event eventWithTalksOfManyKinds() {
        var event = catalogue.event();
        catalogue.talk(event);
        catalogue.talk(event, t -> t.status = TalkStatus.CANCELLED);
        catalogue.talk(event, t -> t.doNotRecord = true);
        catalogue.talk(event, t -> {
            t.abstractText = "There";
            t.languages = List.of("en");
            t.duration = Duration.ofMinutes(30);
            t.recordingStated = AvailabilityTest.stated(AvailabilityState.EXPECTED);
        });
        catalogue.talk(event, t -> t.slidesStated = AvailabilityTest.stated(AvailabilityState.UNAVAILABLE));
        var documented = catalogue.talk(event, t -> t.languages = List.of("de"));
        catalogue.slides(documented);
        catalogue.video(documented);
        catalogue.billing(documented, catalogue.speaker());
        return event;
    }
}
