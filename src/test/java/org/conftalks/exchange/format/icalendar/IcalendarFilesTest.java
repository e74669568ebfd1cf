package org.conftalks.exchange.format.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Real calendars, where they lie beside the project; no part of them is in the project. */
class IcalendarFilesTest {

    @Test
    void pyconUs2025() {
        var tale = read("pycon-us-2025-all_events.ics", "America/New_York", 224);

        assertThat(tale.members(Noun.EVENT).get("name").textValue()).isEqualTo("PyCon 2025 All Events");
        assertThat(tale.lines(Noun.TALK)).hasSize(224 - 12 - 30);
        assertThat(tale.leftOut()).containsEntry("talk: break or announcement", 42L);
        assertThat(tale.lines(Noun.TALK).stream().collect(Collectors.groupingBy(
                line -> line.members().get("kind").textValue(), Collectors.counting()))).containsEntry("tutorial", 24L)
                .containsEntry("talk", 75L + 16L).containsEntry("workshop", 12L).containsEntry("lightning-talk", 4L);
        assertThat(tale.lines(Noun.TALK)).filteredOn(line -> !line.members().get("speakers").isEmpty()).hasSize(149);
        var talk = talk(tale, "Looking At Audio");
        assertThat(talk.get("startsAt").textValue()).isEqualTo("2025-05-17T17:30:00Z");
        assertThat(talk.get("duration").textValue()).isEqualTo("PT45M");
        assertThat(talk.get("room").textValue()).isEqualTo("Ballroom A");
        assertThat(talk.get("abstract").textValue()).startsWith("There's a few popular ways").doesNotContain("Section:", "<p>",
                "Speakers:");
        assertThat(talk.at("/speakers/0/speaker/value").textValue()).isEqualTo("Łukasz Langa");
        assertThat(talk(tale, "Introduction to Sprints Workshop").get("status").textValue()).isEqualTo("cancelled");
        assertThat(tale.lines(Noun.SPEAKER)).allMatch(line -> line.members().get("name").textValue().length() < 50);
    }

    @Test
    void fosdem2024() {
        var tale = read("fosdem-2024-bookmarks.ics", "Europe/Brussels", 16);

        assertThat(tale.lines(Noun.TALK)).hasSize(16).allMatch(line -> line.members().has("track"));
        assertThat(tale.lines(Noun.SPEAKER)).hasSize(18);
        var talk = talk(tale, "Where have the women of tech history gone?");
        assertThat(talk.get("track").textValue()).isEqualTo("Keynotes");
        assertThat(talk.get("startsAt").textValue()).isEqualTo("2024-02-03T09:00:00Z");
        assertThat(talk.at("/externalIds/0/value").textValue()).isEqualTo("2850@2024@be.digitalia.fosdem");
        assertThat(talk.at("/speakers/0/speaker/value").textValue()).isEqualTo("Laura Durieux");
    }

    private static Tale read(String name, String zone, int entries) {
        var file = Path.of("../shared/data/icalendar", name);
        assumeTrue(Files.exists(file), () -> "There is no %s.".formatted(file));
        assertThat(new Icalendar().recognise(Glimpse.of(file))).isPresent();
        var tale = Tale.of(new Icalendar(), file,
                new Supplement("somewhere", null, LocalDate.of(2025, 5, 14), null, ZoneId.of(zone), null));
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(entries);
        assertThat(tale.findings()).extracting(Finding::effect).doesNotContain(Effect.REJECTED);
        assertThat(tale.lines(Noun.TALK)).allMatch(line -> line.members().has("startsAt") && line.members().has("date")
                && line.members().has("duration") && line.members().has("room"));
        return tale;
    }

    private static ObjectNode talk(Tale tale, String title) {
        return tale.lines(Noun.TALK).stream().map(line -> line.members())
                .filter(talk -> talk.get("title").textValue().equals(title)).findFirst().orElseThrow();
    }
}
