package org.conftalks.exchange.format.confstech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.conftalks.exchange.format.ArchiveFiles;
import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The whole archive of confs.tech, where it lies beside the project; no part of it is in the project. */
class ConfstechArchiveTest {

    private static final Path ARCHIVE = Path.of(System.getProperty("confstech.archive", "../shared/data/confstech.tar.gz"));

    @TempDir
    static Path directory;

    private static Path archive;
    private static Tale tale;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), () -> "There is no %s; -Dconfstech.archive tells where the archive is."
                .formatted(ARCHIVE));
        if (tale == null) {
            archive = Files.copy(ARCHIVE, directory.resolve("confstech.tar.gz"));
            tale = Tale.of(new Confstech(), archive);
        }
    }

    @Test
    void aConferenceIsToldOnceAndEachRowIsCounted() {
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(6_831);
        assertThat(tale.lines(Noun.EVENT)).hasSize(6_007);
        assertThat(events().map(ConfstechArchiveTest::key).distinct()).hasSize(6_007);
        assertThat(tale.leftOut()).containsEntry("event: conference given again", 820L);
        assertThat(found()).containsEntry("given-again", 4L);
    }

    @Test
    void placesAreCodes() {
        assertThat(of("country")).containsEntry("US", 1_389L).containsEntry("GB", 372L).containsEntry("KR", 17L)
                .doesNotContainKey("XK");
        assertThat(found()).containsEntry("unknown-country", 2L).containsEntry("not-a-url", 2L)
                .containsEntry("unknown-language", 1L);
        assertThat(of("attendance")).containsOnlyKeys("online", "hybrid", "in-person");
        assertThat(event("JFokus/2024-02-05/Stockholm")).hasToString("""
                {"externalIds":[{"source":"confs.tech","value":"JFokus/2024-02-05/Stockholm"}],"name":"JFokus",\
                "startDate":"2024-02-05","endDate":"2024-02-07","city":"Stockholm","country":"SE",\
                "attendance":"hybrid","website":"https://www.jfokus.se","languages":["en"]}""");
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertThat(tale.leftOut()).containsOnly(Map.entry("event: conference given again", 820L),
                Map.entry("event: topic, which is the name of the file", 6_007L), Map.entry("event: member twitter", 4_471L),
                Map.entry("event: member cocUrl", 2_053L), Map.entry("event: member cfpUrl", 1_748L),
                Map.entry("event: member cfpEndDate", 1_714L), Map.entry("event: member mastodon", 144L),
                Map.entry("event: member offersSignLanguageOrCC", 360L), Map.entry("event: member bluesky", 93L));
    }

    @Test
    void aFileByItselfTellsOfTheSameConferences() throws IOException {
        assertThat(new Confstech().recognise(Glimpse.of(archive))).isPresent();
        var known = events().map(ConfstechArchiveTest::key).collect(Collectors.toSet());
        try (var files = new ArchiveFiles(archive, name -> name.contains("conferences/"))) {
            for (String name : files.names()) {
                var single = Tale.of(new Confstech(), new String(files.read(name), StandardCharsets.UTF_8));
                assertThat(known).containsAll(single.lines(Noun.EVENT).stream().map(line -> key(line.members())).toList());
            }
        }
    }

    private static Map<String, Long> found() {
        return tale.findings().stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
    }

    private static Map<String, Long> of(String member) {
        return events().map(event -> event.path(member).textValue()).filter(Objects::nonNull)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private static Stream<ObjectNode> events() {
        return tale.lines(Noun.EVENT).stream().map(Line::members);
    }

    private static ObjectNode event(String key) {
        return events().filter(event -> key(event).equals(key)).findFirst().orElse(null);
    }

    private static String key(ObjectNode event) {
        return event.at("/externalIds/0/value").textValue();
    }
}
