package org.conftalks.exchange.format.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules of real conferences, where they are at hand: in {@code ../shared/data}. */
class RealSchedulesTest {

    private static final Path DATA = Path.of("..", "shared", "data");

    private static Path file(String name) {
        var file = DATA.resolve(name);
        assumeTrue(Files.exists(file), "Skipped: there is no " + file);
        return file;
    }

    @ParameterizedTest
    @CsvSource({ "fosdem-2024, 876, 114", "36c3-everything.schedule, 1351, 70", "31c3-schedule, 138, 10" })
    void everyTalkIsTold(String name, int talks, int withSlides) {
        var tale = Tale.of(new XmlSchedule(), file("schedule-xml/" + name + ".xml"));
        assertThat(tale.lines(Noun.TALK).size()).isEqualTo(talks);
        assertThat(tale.lines(Noun.TALK).stream().filter(line -> line.members().path("slides").size() > 0).count())
                .isEqualTo(withSlides);
        assertThat(tale.size()).isEqualTo(tale.total()).isEqualTo(talks);
    }

    @ParameterizedTest
    @CsvSource({ "36c3-everything.schedule, 1351", "camp2019-everything.schedule, 606", "voc-example-frab-camp2019, 79",
            "voc-example-hub-schedule2, 2", "voc-example-pretalx-democon, 36", "voc-example-pretalx-rc3, 48",
            "voc-example-invalid-example, 1" })
    void everyTalkOfJsonIsTold(String name, int talks) {
        var tale = Tale.of(new JsonSchedule(), file("schedule-json/" + name + ".json"));
        assertThat(tale.lines(Noun.TALK).size()).isEqualTo(talks);
        assertThat(tale.size()).isEqualTo(tale.total());
    }

    @Test
    void europython2014IsReadWhereItIsNamed() {
        var tale = Tale.of(new XmlSchedule(), file("schedule-xml/europython2014-schedule.xml"),
                new Supplement("europython-2014", "EuroPython 2014", null, null, ZoneId.of("Europe/Berlin"), null));

        assertThat(tale.lines(Noun.TALK)).hasSize(188).allMatch(talk -> talk.members().has("startsAt"));
        assertThat(tale.lines(Noun.TALK).stream().filter(talk -> talk.members().has("topics"))).hasSize(129);
        assertThat(tale.lines(Noun.SPEAKER).stream().map(line -> line.members().at("/externalIds/0/value")).distinct())
                .hasSize(117);
        assertThat(tale.findings()).isEmpty();
    }

    @Test
    void theSameConferenceInXmlAndJsonIsTheSame() {
        var xml = Tale.of(new XmlSchedule(), file("schedule-xml/36c3-everything.schedule.xml"));
        var json = Tale.of(new JsonSchedule(), file("schedule-json/36c3-everything.schedule.json"));

        for (Noun noun : List.of(Noun.EVENT, Noun.TALK)) {
            var differences = new ArrayList<String>();
            var others = json.lines(noun).iterator();
            xml.lines(noun).forEach(line -> {
                var other = others.next();
                if (!line.members().equals(other.members())) {
                    line.members().fieldNames().forEachRemaining(member -> {
                        if (!line.members().get(member).equals(other.members().get(member))) {
                            differences.add(line.place() + " " + member + ": " + line.members().get(member) + " | "
                                    + other.members().get(member));
                        }
                    });
                }
            });
            assertThat(differences).isEmpty();
        }
    }
}
