package org.conftalks.exchange.format.pyvideo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.Told.Line;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The whole archive of pyvideo.org as of commit 8d373502, where it lies beside the project; no part of it is in the project.
 */
class PyvideoArchiveTest {

    private static final Path ARCHIVE = Path.of(System.getProperty("pyvideo.archive", "../shared/data/pyvideo.tar.gz"));

    @TempDir
    static Path directory;

    private static Tale tale;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), () -> "There is no %s; -Dpyvideo.archive tells where the archive is."
                .formatted(ARCHIVE));
        if (tale == null) {
            tale = Tale.of(new Pyvideo(), Files.copy(ARCHIVE, directory.resolve("pyvideo.tar.gz")));
        }
    }

    @Test
    void itIsReadToItsEnd() {
        assertThat(tale.lines(Noun.EVENT)).hasSize(540).allMatch(event -> event.members().has("startDate"));
        assertThat(tale.lines(Noun.TALK)).hasSize(21_715).allMatch(talk -> talk.members().has("title"));
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(540 + 21_715);
        assertThat(tale.findings()).extracting(Finding::effect).doesNotContain(Effect.REJECTED);
    }

    @Test
    void speakersArePeople() {
        var names = names(Noun.SPEAKER);

        assertThat(new HashSet<>(names)).hasSize(13_037).contains("Russell Keith-Magee", "Guido van Rossum")
                .doesNotContain("Various speakers", "Various", "TODO", "Panel", "");
        assertThat(of("speakers")).hasSize(23_438);
        assertThat(tale.leftOut()).containsEntry("talk: speaker \"various speakers\"", 361L)
                .containsEntry("talk: speaker without a name", 4L);
        assertThat(found()).containsEntry("several-names", 36L);
    }

    @Test
    void timesAndDurationsAreThoseOfTheFiles() {
        assertThat(talks()).filteredOn(talk -> talk.has("date")).hasSize(21_714);
        assertThat(talks()).filteredOn(talk -> talk.has("startsAt")).hasSize(236);
        assertThat(talks()).filteredOn(talk -> talk.has("duration")).hasSize(16_084);
        assertThat(talks().map(talk -> talk.path("duration").asText("PT0S")).map(Duration::parse)
                .max(Comparator.naturalOrder())).contains(Duration.ofSeconds(42_900));
        assertThat(found()).containsEntry("milliseconds", 1L).containsEntry("sixtieths", 1L).containsEntry("minutes", 5L);
        assertThat(talk("pycon-fr-2016/a-la-decouverte-du-bytecode-cpython").get("duration").textValue())
                .isEqualTo("PT26M35S");
        assertThat(talk("djangocon-eu-2015/the-net-is-dark-and-full-of-terrors").get("duration").textValue())
                .isEqualTo("PT47M54S");
    }

    @Test
    void languagesAreTags() {
        assertThat(talks().flatMap(talk -> elements(talk, "languages")).collect(Collectors.groupingBy(JsonNode::textValue,
                Collectors.counting()))).hasSize(18).containsEntry("en", 17_392L).containsEntry("es", 1_027L)
                .containsEntry("zh", 61L).containsEntry("gl", 1L);
    }

    @Test
    void videosSlidesAndOtherLinksAreToldApart() {
        assertThat(of("videos")).hasSize(23_269);
        assertThat(of("slides")).hasSize(2_122);
        assertThat(of("materials")).hasSize(6_552);
        assertThat(of("topics")).hasSize(15_417);
        assertThat(of("slides")).extracting(link -> link.get("url").textValue())
                .contains("https://slides.com/hultner/pycon-us-2021")
                .contains("https://speakerdeck.com/pycon2018")
                .doesNotContain("http://pyparis.org/static/pdf/Schedule-PyParis-2018.pdf");
        assertThat(found()).containsEntry("not-a-url", 106L);
    }

    @Test
    void whatIsLeftOutIsCounted() {
        assertThat(tale.leftOut()).containsEntry("talk: member slug", 4_276L).containsEntry("talk: member id", 4_063L)
                .containsEntry("talk: member category", 3_737L).containsEntry("talk: member alias", 3_405L)
                .containsEntry("talk: member quality_notes", 49L).containsEntry("video: member size", 355L)
                .containsEntry("talk: time of day in recorded, which has no offset", 213L)
                .containsEntry("talk: link of the whole event", 12_995L).containsEntry("talk: link given twice", 21L);
        assertThat(found()).containsEntry("unknown-member", 11L).containsEntry("too-long", 131L)
                .containsEntry("withheld", 2L);
    }

    private static Map<String, Long> found() {
        return tale.findings().stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }

    private static Stream<ObjectNode> talks() {
        return tale.lines(Noun.TALK).stream().map(Line::members);
    }

    private static ObjectNode talk(String key) {
        return talks().filter(talk -> talk.at("/externalIds/0/value").textValue().equals(key)).findFirst().orElseThrow();
    }

    private static List<String> names(Noun noun) {
        return tale.lines(noun).stream().map(line -> line.members().get("name").textValue()).toList();
    }

    private static Stream<JsonNode> of(String member) {
        return talks().flatMap(talk -> elements(talk, member));
    }

    private static Stream<JsonNode> elements(ObjectNode talk, String member) {
        return StreamSupport.stream(talk.path(member).spliterator(), false);
    }
}
