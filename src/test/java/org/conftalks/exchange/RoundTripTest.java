package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.unique;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.conftalks.Api;
import org.conftalks.Writes;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.icalendar.Icalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Whatever events there are, what is written of them is no news when it is read. The same ones again:
 * {@code -Drandom.seed=…}; more of them: {@code -Drandom.events=100}.
 */
@QuarkusTest
class RoundTripTest {

    private static final int EVENTS = Integer.getInteger("random.events", 6);
    private static final int MOST_TALKS = 12;

    private final long seed = Long.getLong("random.seed", 20261126);
    private final Random random = new Random(seed);
    private String slug;
    private Generated generated;

    @BeforeEach
    void sayTheSeed() {
        System.out.println("random.seed=" + seed);
    }

    @AfterEach
    void takeAway() {
        if (slug != null) {
            Writes.delete("/v1/events/" + slug + "?cascade=true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "schedule.xml", "schedule.json", "schedule.json?version=2", "talks.csv" })
    void whatIsWrittenIsNoNews(String document) {
        for (int index = 0; index < EVENTS; index++) {
            anEvent();
            byte[] written = Api.administrator().get("/v1/events/%s/%s".formatted(slug, document)).asByteArray();

            var report = tried(written);

            assertThat(report.get("state").asText()).as(told(report, written)).isEqualTo("succeeded");
            assertThat(report.get("problems")).as(told(report, written)).isEmpty();
            assertThat(report.at("/counts/created").asInt()).as(told(report, written)).isZero();
            assertThat(report.at("/counts/updated").asInt()).as(told(report, written)).isZero();
            assertThat(report.at("/counts/byType/talks/unchanged").asInt()).as(told(report, written))
                    .isEqualTo(generated.talks.size());
            takeAway();
        }
    }

    @Test
    void theDumpIsNoNews() {
        for (int index = 0; index < EVENTS; index++) {
            anEvent();
        }
        byte[] dump = Api.administrator().get("/v1/dump.ndjson").asByteArray();

        var report = tried(dump);

        // other tests put titles past the API into the database that no client could write
        assertThat(report.get("problems")).filteredOn(problem -> !problem.get("code").textValue().equals("blank"))
                .as(told(report, dump)).isEmpty();
        assertThat(report.at("/counts/created").asInt() + report.at("/counts/updated").asInt()).as(told(report, dump)).isZero();
    }

    @Test
    void aCalendarTellsWhatItCan() {
        for (int index = 0; index < EVENTS; index++) {
            anEvent();
            int withDay = (int) generated.said().values().stream().filter(talk -> talk.has("date") || talk.has("startsAt"))
                    .count();
            if (withDay == 0) {
                // which the reader takes for no calendar of talks
                takeAway();
                continue;
            }
            byte[] written = Api.administrator().get("/v1/events/%s/calendar.ics".formatted(slug)).asByteArray();

            var tale = Tale.of(new Icalendar(), written, new Supplement(slug, null, null, null, generated.zone(), null));

            var seen = new TreeSet<String>();
            for (var line : tale.lines(Noun.TALK)) {
                String id = line.members().at("/externalIds/0/value").asText().replace("urn:uuid:", "");
                var talk = Api.administrator().get("/v1/talks/" + id);
                if (talk.statusCode() == 200) {
                    var shown = Writes.json(talk.asString());
                    String as = "seed %d: %s of %s".formatted(seed, line.members(), shown);
                    seen.add(id);
                    var members = generated.hasCity() ? List.of("title", "startsAt", "duration")
                            : List.of("title", "room", "startsAt", "duration");
                    for (String member : members) {
                        if (member.equals("duration") && !shown.has("startsAt")) {
                            // it takes the day
                            continue;
                        }
                        assertThat(text(line.members().path(member))).as(member + ", " + as)
                                .isEqualTo(text(shown.path(member)));
                    }
                }
            }
            assertThat(seen).as("seed %d: %s", seed, new String(written, StandardCharsets.UTF_8)).hasSize(withDay);
            takeAway();
        }
    }

    /** A line of a calendar is one line, and what looks like HTML in it is taken for that. */
    private static String text(JsonNode value) {
        return java.text.Normalizer.normalize(value.asText(), java.text.Normalizer.Form.NFC).replaceAll("</?b>", "")
                .replaceAll("\\s+", " ").strip();
    }

    private void anEvent() {
        slug = unique("generated");
        generated = new Generated(random, slug, MOST_TALKS);
        var report = Importing.lines(generated.file());
        assertThat(report.get("problems")).as("seed %d: %s %s", seed, report, generated.file()).isEmpty();
    }

    private static JsonNode tried(byte[] file) {
        return Importing.ended(Writes.postAs("application/octet-stream", "/v1/imports?dryRun=true", file));
    }

    private String told(JsonNode report, byte[] written) {
        String file = new String(written, StandardCharsets.UTF_8);
        return "seed %d: %s %n%s".formatted(seed, report, file.length() > 20_000 ? file.substring(0, 20_000) : file);
    }
}
