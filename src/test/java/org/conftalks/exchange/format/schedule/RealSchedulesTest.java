package org.conftalks.exchange.format.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Tale;
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
    @CsvSource({ "fosdem-2024, 876, 114", "36c3-everything.schedule, 1351, 0", "31c3-schedule, 138, 0" })
    void everyTalkIsTold(String name, int talks, int withSlides) {
        var tale = Tale.of(new XmlSchedule(), file("schedule-xml/" + name + ".xml"));
        tale.leftOut().forEach((k, v) -> System.out.println("  " + v + " " + k));
        tale.findings().stream().limit(15).forEach(System.out::println);
        System.out.println(tale.findings().size() + " findings; slides "
                + tale.lines(Noun.TALK).stream().filter(line -> line.members().path("slides").size() > 0).count() + " speakers "
                + tale.lines(Noun.SPEAKER).size());
        System.out.println(tale.lines(Noun.EVENT));
        System.out.println(tale.lines(Noun.TALK).get(5));
        assertThat(tale.lines(Noun.TALK).size()).isEqualTo(talks);
        assertThat(tale.size()).isEqualTo(tale.total());
    }
}
