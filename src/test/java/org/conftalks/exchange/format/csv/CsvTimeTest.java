package org.conftalks.exchange.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2024-05-01 | 2024-05-01 | ", "2024/5/1 | 2024-05-01 | ",
            "01.05.2024 | 2024-05-01 | ",
            "1.5.24 | 2024-05-01 | ", "1. 5. 1999 | 1999-05-01 | ", "45413 | 2024-05-01 | ", "45413.0 | 2024-05-01 | 00:00",
            "45413.395833333 | 2024-05-01 | 09:30", "45413,395833333 | 2024-05-01 | 09:30", "0.395833333 | | 09:30",
            "May 1, 2024 | 2024-05-01 | ", "Wednesday, May 1st, 2024 | 2024-05-01 | ", "1 May 2024 | 2024-05-01 | ",
            "1. Mai 2024 | 2024-05-01 | ", "1er mai 2024 | 2024-05-01 | ", "Mi., 1. März 2024 | 2024-03-01 | ",
            "13/5/2024 | 2024-05-13 | ", "5/13/2024 | 2024-05-13 | ", "5/5/2024 | 2024-05-05 | ",
            "2024-05-01 09:30 | 2024-05-01 | 09:30", "2024-05-01T09:30:15 | 2024-05-01 | 09:30:15",
            "01.05.2024 09:30 | 2024-05-01 | 09:30", "01.05.24, 9:30 Uhr | 2024-05-01 | 09:30",
            "May 1, 2024 9:30 PM | 2024-05-01 | 21:30", "12:15 am | | 00:15", "12 pm | | 12:00", "9h30 | | 09:30",
            "9 h | | 09:00", "9.30 Uhr | | 09:30", "23:59:59 | | 23:59:59" })
    void daysAndTimesAreWrittenInManyWays(String cell, String day, String time) {
        var read = CsvTime.of(cell, new CsvDays()).orElseThrow();

        assertThat(read.day() == null ? null : read.day().toString()).isEqualTo(day);
        assertThat(read.time() == null ? null : read.time().toString()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "5/1/2024", "soon", "9", "2024", "31.02.2024", "24:30", "13:00 pm", "2024-13-01",
            "99999", "1 Foo 2024", "0.0.2024", "45413.395833333x", "2024-05-01 soon" })
    void whatIsNoneIsNotGuessed(String cell) {
        assertThat(CsvTime.of(cell, new CsvDays())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "13/1/2024, 2024-01-05", "1/13/2024, 2024-05-01", "5/5/2024,", "'1/13/2024,13/1/2024',",
            "31-12-2024 09:30,2024-01-05" })
    void anotherDayOfTheTableTellsWhichIsTheMonth(String others, String read) {
        var days = new CsvDays();
        days.look("5/1/2024");
        for (String other : others.split(",")) {
            days.look(other);
        }

        assertThat(CsvTime.of("5/1/2024", days).map(time -> time.day().toString()).orElse(null)).isEqualTo(read);
        assertThat(days.isUnsure("5/1/2024")).isEqualTo(read == null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "30 | PT30M", "30 min | PT30M", "30' | PT30M", "30 Minuten | PT30M", "45.0 | PT45M",
            "0:30 | PT30M", "1:30:30 | PT1H30M30S", "1h30 | PT1H30M", "1h 30min | PT1H30M", "1.5h | PT1H30M",
            "1,5 Stunden | PT1H30M", "0.020833333 | PT30M", "PT30M | PT30M", "90 | PT1H30M", "0 | ", "-5 | ", "long | ",
            "99999 | ", "PT-5M | ", "1e9 | " })
    void durationsAreWrittenInManyWays(String cell, String duration) {
        assertThat(CsvDuration.of(cell).map(Object::toString).orElse(null)).isEqualTo(duration);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "2024-05-01 | 09:30 | 10:15 | 2024-05-01 | 2024-05-01T07:30:00Z | PT45M",
            "2024-05-01 | 23:30 | 00:15 | 2024-05-01 | 2024-05-01T21:30:00Z | PT45M",
            "- | 2024-05-01 09:30 | 2024-05-01 10:15 | 2024-05-01 | 2024-05-01T07:30:00Z | PT45M",
            "2024-05-01 09:30 | - | 10:15 | 2024-05-01 | 2024-05-01T07:30:00Z | PT45M",
            "2024-05-01 00:00:00 | - | - | 2024-05-01 | - | -",
            "2024-05-01 | 00:00 | - | 2024-05-01 | 2024-04-30T22:00:00Z | -",
            "- | 2024-05-01T23:30:00Z | 2024-05-02T00:15Z | 2024-05-02 | 2024-05-01T23:30:00Z | PT45M",
            "2024-05-01 | 2024-05-01T09:30:00-05:00 | - | 2024-05-01 | 2024-05-01T14:30:00Z | -",
            "- | 09:30 | 10:15 | - | - | PT45M" })
    void daysAndTimesStandInOneOrTwoColumns(String date, String start, String end, String day, String instant,
            String duration) {
        var talk = talk("title;date;start;end\nx;%s;%s;%s\n".formatted(date, start, end).replace("null", ""),
                ZoneId.of("Europe/Zurich")).members(Noun.TALK);

        assertThat(talk.path("date").asText(null)).isEqualTo(day);
        assertThat(talk.path("startsAt").asText(null)).isEqualTo(instant);
        assertThat(talk.path("duration").asText(null)).isEqualTo(duration);
    }

    @Test
    void withoutAZoneATimeIsADay() {
        var tale = talk("title;date;start\nx;2024-05-01;09:30\n", null);

        assertThat(tale.members(Noun.TALK).has("startsAt")).isFalse();
        assertThat(tale.leftOut()).containsEntry("talk: time of day without a time zone", 1L);
    }

    @Test
    void aDayThatMayBeInEitherMonthIsLeftOut() {
        var unsure = talk("title;date\nx;5/1/2024\n", null);
        var sure = talk("title;date\nx;5/1/2024\ny;5/31/2024\n", null);

        assertThat(unsure.findings()).extracting(Finding::code).containsExactly("unsure-date");
        assertThat(unsure.members(Noun.TALK).has("date")).isFalse();
        assertThat(sure.lines(Noun.TALK)).extracting(line -> line.members().get("date").textValue())
                .containsExactly("2024-05-01", "2024-05-31");
    }

    private static Tale talk(String table, ZoneId zone) {
        return Tale.of(new Csv(), table.getBytes(StandardCharsets.UTF_8),
                new Supplement("somewhere-2024", null, null, null, zone, null));
    }
}
