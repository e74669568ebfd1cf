package org.conftalks.exchange.format.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import org.conftalks.exchange.format.Glimpse;
import org.conftalks.exchange.format.Group;
import org.conftalks.exchange.format.Noun;
import org.conftalks.exchange.format.Supplement;
import org.conftalks.exchange.format.Tale;
import org.conftalks.exchange.format.Told.Effect;
import org.conftalks.exchange.format.Told.Finding;
import org.conftalks.exchange.format.UnreadableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IcalendarTest {

    private static final Supplement EVENT = new Supplement("somewhere-2024", null, null, null, null, null);
    private static final Supplement ZONED = new Supplement("somewhere-2024", null, null, null, ZoneId.of("Europe/Brussels"),
            null);

    @Test
    void anEventOfTheCalendarIsATalk() {
        var tale = read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:2850@2024@example.org
                DTSTAMP:20240202T161148Z
                DTSTART:20240203T090000Z
                DTEND:20240203T095000Z
                SUMMARY:Snakes\\, and where to
                  find them
                DESCRIPTION:Plain
                X-ALT-DESC;FMTTYPE=text/html:<p>With <b>HTML</b></p>
                CATEGORIES:Reptiles
                URL:https://example.org/talks/2850
                LOCATION:Main\\; hall
                ATTENDEE;ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL;CN="Ada: Lovelace":https://example.org/ada
                ATTENDEE;CN=Guest:mailto:guest@example.org
                ATTACH;FMTTYPE=application/pdf;FILENAME=Slides:https://example.org/a.pdf
                BEGIN:VALARM
                TRIGGER:-PT5M
                SUMMARY:Soon
                END:VALARM
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"), ZONED);

        assertThat(tale.members(Noun.SPEAKER)).hasToString("""
                {"name":"Ada: Lovelace","externalIds":[{"source":"icalendar","value":"Ada: Lovelace"}],\
                "links":[{"type":"profile","url":"https://example.org/ada"}]}""");
        assertThat(tale.members(Noun.TALK)).hasToString("""
                {"externalIds":[{"source":"icalendar","value":"2850@2024@example.org"}],"event":"somewhere-2024",\
                "title":"Snakes, and where to find them","abstract":"With **HTML**","startsAt":"2024-02-03T09:00:00Z",\
                "date":"2024-02-03","duration":"PT50M","room":"Main; hall","track":"Reptiles",\
                "speakers":[{"speaker":{"source":"icalendar","value":"Ada: Lovelace"}}],\
                "slides":[{"url":"https://example.org/a.pdf","title":"Slides"}],"videos":[],"materials":[]}""");
        assertThat(tale.leftOut()).containsOnlyKeys("talk: ATTENDEE without a page of the web and a name",
                "talk: address of its page", "talk: reminder or other part");
        assertThat(tale.findings()).isEmpty();
        assertThat(tale.members(Noun.EVENT)).hasToString("""
                {"slug":"somewhere-2024","timeZone":"Europe/Brussels"}""");
    }

    @Test
    void aDescriptionMayHoldAHeadAndTheLivesOfSpeakers() {
        var tale = event("SUMMARY:[tutorial] Snakes", "DESCRIPTION:Section: talks\\nKind: tutorial\\nName: Snakes\\n"
                + "https://example.org/1\\n<p>They\\nhiss</p>\\nSpeakers:\\nAda  Lovelace\\n<p>Counts &amp\\; reckons. \\n"
                + "Short line</p>\\n<ul>\\n<li>one</li></ul>\\nGrace Hopper\\n<p>-</p>\\nNobody");

        assertThat(tale.members(Noun.TALK).get("abstract").textValue()).isEqualTo("They\nhiss");
        assertThat(tale.members(Noun.TALK).get("kind").textValue()).isEqualTo("tutorial");
        assertThat(tale.lines(Noun.SPEAKER)).extracting(line -> line.members().get("name").textValue())
                .containsExactly("Ada Lovelace", "Grace Hopper", "Nobody");
        assertThat(tale.lines(Noun.SPEAKER).get(0).members().get("bio").textValue()).contains("Counts", "reckons.",
                "Short line",
                "one");
        assertThat(tale.lines(Noun.SPEAKER).get(1).members().has("bio")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "[talk] Snakes | Snakes | talk | ",
            "[lightning-talks] Snakes | Snakes | lightning-talk |",
            "[plenary] Keynote - Ada | Keynote - Ada | keynote | ", "[plenary] Welcome | Welcome | opening | ",
            "[plenary] Awards | Awards | other | ",
            "[python] Snakes | [python] Snakes | | ", "[event] CANCELLED: <s>Snakes</s> | Snakes | other | cancelled",
            "[Cancelled] Snakes | Snakes | | cancelled", "Cancelled flights | Cancelled flights | | ",
            "[talk] [Snakes](https://example.org/) | Snakes | talk | ", "List<T> of snakes | List<T> of snakes | | " })
    void theTitleMayHaveTheKindInFront(String summary, String title, String kind, String status) {
        var talk = event("SUMMARY:" + summary).members(Noun.TALK);

        assertThat(talk.get("title").textValue()).isEqualTo(title);
        assertThat(talk.path("kind").asText(null)).isEqualTo(kind);
        assertThat(talk.path("status").asText(null)).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = { "[break] Lunch", "[informational] Swag pickup opens" })
    void breaksAreCounted(String summary) {
        var tale = event("SUMMARY:" + summary);

        assertThat(tale.lines(Noun.TALK)).isEmpty();
        assertThat(tale.leftOut()).containsEntry("talk: break or announcement", 1L);
        assertThat(tale.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DTSTART:20240203T230000Z | 2024-02-04 | 2024-02-03T23:00:00Z | 2024-02-03T23:00:00Z",
            "DTSTART:20240203T100000 | 2024-02-03 | 2024-02-03T09:00:00Z | -",
            "DTSTART;TZID=America/New_York:20240203T230000 | 2024-02-03 | 2024-02-04T04:00:00Z | 2024-02-04T04:00:00Z",
            "DTSTART;TZID=\"/mozilla.org/20050126_1/Europe/Berlin\":20240703T100000 | 2024-07-03 | 2024-07-03T08:00:00Z | 2024-07-03T08:00:00Z",
            "DTSTART;TZID=W. Europe Standard Time:20240703T100000 | 2024-07-03 | 2024-07-03T08:00:00Z | 2024-07-03T08:00:00Z",
            "DTSTART;TZID=W. Europe Standard Time:20240103T100000 | 2024-01-03 | 2024-01-03T09:00:00Z | 2024-01-03T09:00:00Z",
            "DTSTART;TZID=W. Europe Standard Time:20240331T015959 | 2024-03-31 | 2024-03-31T00:59:59Z | 2024-03-31T00:59:59Z",
            "DTSTART;TZID=W. Europe Standard Time:20240331T030000 | 2024-03-31 | 2024-03-31T01:00:00Z | 2024-03-31T01:00:00Z",
            "DTSTART;TZID=Fixed:20240703T100000 | 2024-07-03 | 2024-07-03T04:15:00Z | 2024-07-03T04:15:00Z",
            "DTSTART;TZID=Unknown:20240703T100000 | 2024-07-03 | - | -",
            "DTSTART;TZID=Odd:20240703T100000 | 2024-07-03 | - | -",
            "DTSTART;VALUE=DATE:20240203 | 2024-02-03 | - | -",
            "DTSTART:2024-02-03T10:00:00Z | 2024-02-03 | 2024-02-03T10:00:00Z | 2024-02-03T10:00:00Z" })
    void timesAreOfUtcOfAZoneOfNoneOrWholeDays(String start, String date, String instant, String withoutZone) {
        var talk = read(calendar(ZONES, start, "SUMMARY:x"), ZONED).members(Noun.TALK);
        var other = read(calendar(ZONES, start, "SUMMARY:x"), EVENT).members(Noun.TALK);

        assertThat(talk.path("date").asText(null)).isEqualTo(date);
        assertThat(talk.path("startsAt").asText("-")).isEqualTo(instant);
        assertThat(other.path("startsAt").asText("-")).isEqualTo(withoutZone);
        // the day of a time of UTC depends on the zone
        assertThat(other.has("date")).isNotEqualTo(start.endsWith("Z"));
    }

    @Test
    void theCalendarMayHaveAZone() {
        var talk = read(calendar("X-WR-TIMEZONE:Asia/Tokyo", "DTSTART:20240203T100000", "SUMMARY:x"), EVENT).members(Noun.TALK);

        assertThat(talk.get("startsAt").textValue()).isEqualTo("2024-02-03T01:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "DTEND:20240203T104500Z | PT45M | ", "DURATION:PT45M | PT45M | ",
            "DURATION:P1W | PT168H | ",
            "DTEND;TZID=Europe/Berlin:20240203T114500 | PT45M | ", "DTEND:20240203T100000Z | | ",
            "DTEND:20240203T090000Z | | not-a-duration", "DURATION:soon | | not-a-duration", "DTEND:soon | | not-a-time",
            "DURATION:-PT5M | | not-a-duration" })
    void theEndOrTheDurationTellsHowLongItIs(String end, String duration, String code) {
        var tale = event("SUMMARY:x", "DTSTART:20240203T100000Z", end);

        assertThat(tale.members(Noun.TALK).path("duration").asText(null)).isEqualTo(duration);
        assertThat(tale.findings()).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void theNameOfTheCalendarIsThatOfANewEventWhichHasNone() {
        String calendar = calendar("X-WR-CALNAME:Somewhere 2024", "SUMMARY:x");
        var day = LocalDate.of(2024, 2, 3);

        assertThat(read(calendar, EVENT).findings()).extracting(Finding::code).containsExactly("unused-name");
        assertThat(read(calendar, EVENT).lines(Noun.EVENT)).isEmpty();
        assertThat(read(calendar, ZONED).members(Noun.EVENT).has("name")).isFalse();
        assertThat(read(calendar, new Supplement("x", null, day, null, null, null)).members(Noun.EVENT).get("name").textValue())
                .isEqualTo("Somewhere 2024");
        assertThat(read(calendar, new Supplement("x", "Y", day, null, null, null)).members(Noun.EVENT).get("name").textValue())
                .isEqualTo("Y");
        assertThatThrownBy(() -> read(calendar, Supplement.NONE)).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("parameter event");
    }

    @Test
    void whatIsNoTalkOrStrangeIsTold() {
        var tale = read(calendar("", "UID:a", "SUMMARY:a", "RRULE:FREQ=DAILY", "STATUS:TENTATIVE", "no property",
                "X-OWN:1", "SEQUENCE:2", "END:VEVENT", "BEGIN:VEVENT", "UID:a", "SUMMARY:b", "END:VEVENT", "BEGIN:VEVENT",
                "UID:a", "RECURRENCE-ID:20240204T100000Z", "SUMMARY:c", "STATUS:CANCELLED", "END:VEVENT", "BEGIN:VEVENT",
                "UID:d", "END:VEVENT", "BEGIN:VEVENT", "UID:e", "SUMMARY:e", "CLASS:PRIVATE", "END:VEVENT", "BEGIN:VEVENT",
                "SUMMARY:f", "DTSTART;VALUE=DATE:20240203", "DTEND;VALUE=DATE:20240206", "END:VEVENT", "BEGIN:VTODO",
                "SUMMARY:g", "END:VTODO", "BEGIN:VEVENT", "SUMMARY:h", "CATEGORIES:One,Two\\, three", "CATEGORIES:Four"),
                EVENT);

        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().get("title").textValue()).containsExactly("a", "c",
                "f", "h");
        assertThat(tale.lines(Noun.TALK).get(1).members().at("/externalIds/0/value").textValue())
                .isEqualTo("a/20240204T100000Z");
        assertThat(tale.lines(Noun.TALK).get(1).members().get("status").textValue()).isEqualTo("cancelled");
        assertThat(tale.lines(Noun.TALK).get(2).members().has("externalIds")).isFalse();
        assertThat(tale.lines(Noun.TALK).get(3).members().get("topics"))
                .hasToString("[{\"name\":\"One\"},{\"name\":\"Two, three\"},{\"name\":\"Four\"}]");
        assertThat(tale.findings()).filteredOn(finding -> finding.effect() == Effect.REJECTED).extracting(Finding::code)
                .containsExactly("repeated", "no-title", "private");
        assertThat(tale.findings()).extracting(Finding::code).contains("repeats", "tentative", "malformed-line",
                "several-days");
        assertThat(tale.leftOut()).containsOnlyKeys("talk: property SEQUENCE", "talk: property that is not known",
                "calendar: VTODO");
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "RRULE:FREQ=DAILY;COUNT=3                               | 03T09 04T09 05T09",
            "RRULE:FREQ=WEEKLY;UNTIL=20240217T080000Z               | 03T09 10T09 17T09",
            "RRULE:FREQ=WEEKLY;UNTIL=20240217T075959Z               | 03T09 10T09",
            "RRULE:UNTIL=20240217;FREQ=WEEKLY;BYDAY=SA,SU           | 03T09 04T09 10T09 11T09 17T09",
            "RRULE:FREQ=WEEKLY                                      | 03T09 10T09",
            "RRULE:FREQ=DAILY;COUNT=2\\RDATE;TZID=Europe/Brussels:20240205T140000 | 03T09 04T09 05T14",
            "RDATE;VALUE=DATE:20240206                              | 03T09 06T09",
            "RRULE:FREQ=DAILY;COUNT=3\\EXDATE:20240204T080000Z    | 03T09 05T09",
            "RRULE:FREQ=DAILY;COUNT=2\\EXDATE;TZID=Europe/Brussels:20240203T090000 | 04T09",
            "RRULE:FREQ=HOURLY;COUNT=3                              | 03T09",
            "RRULE:FREQ=DAILY;COUNT=many                            | 03T09",
            "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3      | 03T09" })
    void whatComesAgainIsATalkEachTime(String rules, String times) {
        var february = new Supplement("x", null, LocalDate.of(2024, 2, 3), LocalDate.of(2024, 2, 12), null, null);
        var tale = read(calendar("", ("UID:a\\SUMMARY:a\\DTSTART;TZID=Europe/Brussels:20240203T090000\\"
                + "DTEND;TZID=Europe/Brussels:20240203T093000\\" + rules).split("\\\\")), february);

        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().get("startsAt").textValue())
                .containsExactly(Arrays.stream(times.split(" "))
                        .map(time -> LocalDateTime.parse("2024-02-%s:00".formatted(time)).atZone(ZoneId.of("Europe/Brussels"))
                                .toInstant().toString())
                        .toArray(String[]::new));
        assertThat(tale.lines(Noun.TALK)).allSatisfy(line -> {
            assertThat(line.members().get("duration").textValue()).isEqualTo("PT30M");
            String day = line.members().get("date").textValue().replace("-", "");
            assertThat(line.members().at("/externalIds/0/value").textValue())
                    .matches(day.equals("20240203") ? "a" : "a/" + day + "T\\d\\d0000");
        });
    }

    @Test
    void oneOfItsTimesThatIsToldApartIsTakenFromThere() {
        var tale = read(calendar("", "UID:a", "SUMMARY:a", "DTSTART:20240203T090000Z", "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT",
                "BEGIN:VEVENT", "UID:a", "RECURRENCE-ID:20240203T090000Z", "DTSTART:20240203T110000Z", "SUMMARY:b",
                "END:VEVENT",
                "BEGIN:VEVENT", "UID:a", "RECURRENCE-ID:20240204T090000Z", "DTSTART:20240204T120000Z", "SUMMARY:c"), EVENT);

        assertThat(tale.lines(Noun.TALK)).extracting(line -> line.members().get("title").textValue() + " "
                + line.members().get("startsAt").textValue()).containsExactlyInAnyOrder("a 2024-02-05T09:00:00Z",
                        "b 2024-02-03T11:00:00Z", "c 2024-02-04T12:00:00Z");
        assertThat(tale.findings()).isEmpty();
        assertThat(tale.total()).isEqualTo(tale.size()).isEqualTo(3);
    }

    @Test
    void howOftenSomethingComesAgainIsBounded() {
        var often = read(calendar("", "UID:a", "SUMMARY:a", "DTSTART;VALUE=DATE:20240203", "RRULE:FREQ=DAILY;COUNT=1000000"),
                EVENT);
        var large = read(calendar("", "UID:a", "SUMMARY:a", "DTSTART:20240203T090000Z", "RRULE:FREQ=DAILY;COUNT=1000",
                "DESCRIPTION:" + "word ".repeat(100_000)), EVENT);

        assertThat(often.lines(Noun.TALK)).hasSize(1_000);
        assertThat(often.findings()).extracting(Finding::code).containsExactly("repeats");
        assertThat(large.lines(Noun.TALK)).hasSizeBetween(2, 10);
        assertThat(large.findings()).extracting(Finding::code).contains("repeats");
    }

    @Test
    void aLineMayBeFoldedWithinACharacter() {
        byte[] calendar = calendar("", "SUMMARY:Nattern – Über").getBytes(StandardCharsets.UTF_8);
        int at = new String(calendar, StandardCharsets.ISO_8859_1).indexOf("\u00c3") + 1;
        byte[] folded = new byte[calendar.length + 3];
        System.arraycopy(calendar, 0, folded, 0, at);
        System.arraycopy("\r\n ".getBytes(StandardCharsets.US_ASCII), 0, folded, at, 3);
        System.arraycopy(calendar, at, folded, at + 3, calendar.length - at);

        assertThat(Tale.of(new Icalendar(), folded, EVENT).members(Noun.TALK).get("title").textValue())
                .isEqualTo("Nattern – Über");
        assertThat(Tale.of(new Icalendar(), calendar("", "SUMMARY:Über").getBytes(Charset.forName("windows-1252")), EVENT)
                .members(Noun.TALK).get("title").textValue()).isEqualTo("Über");
        assertThat(read("\uFEFF" + calendar("", "SUMMARY:x"), EVENT).lines(Noun.TALK)).hasSize(1);
    }

    @Test
    void severalCalendarsMayStandBehindEachOther() {
        assertThat(read(calendar("", "SUMMARY:x") + calendar("", "SUMMARY:y"), EVENT).lines(Noun.TALK)).hasSize(2);
    }

    @Test
    void whatIsVeryLongIsCut() {
        var tale = event("SUMMARY:x", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "QUJD\n ".repeat(1_000_000));

        assertThat(tale.members(Noun.TALK).get("materials")).isEmpty();
        assertThat(tale.findings()).extracting(Finding::code).containsExactly("too-long");
        assertThat(tale.leftOut()).containsEntry("talk: file that is attached itself", 1L);
        assertThat(event("SUMMARY:x", "X-A:1\n".repeat(3_000)).findings()).extracting(Finding::code)
                .containsExactly("too-many");
    }

    @Test
    void aLargeCalendarIsToldInSeveralGroups() {
        var tale = read(calendar("", "SUMMARY:x\nEND:VEVENT\nBEGIN:VEVENT\n".repeat(1_200) + "SUMMARY:y"), ZONED);

        assertThat(tale.groups()).extracting(Group::size).containsExactly(500L, 500L, 201L);
        assertThat(tale.lines(Noun.EVENT)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "`` | There is nothing in it",
            "hello | line 1: Here a calendar should",
            "BEGIN:VCALENDAR~END:VCALENDAR | has no VEVENT", "BEGIN:VCALENDAR~VERSION:2.0 | no END:VCALENDAR",
            "BEGIN:VCALENDAR~BEGIN:VEVENT~SUMMARY:x | ends within the VEVENT that begins on line 2",
            "BEGIN:VCALENDAR~BEGIN:VEVENT~END:VTODO | line 3: Here should be END:VEVENT",
            "BEGIN:VCALENDAR~END:VEVENT | line 2: Here only the calendar can end" })
    void whatIsNoCalendarIsRefused(String file, String reason) {
        assertThatThrownBy(() -> read(file.replace('~', '\n'), EVENT)).isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = { "BEGIN:X\n", "A;", "\"", "/", "\n ", ":", "[", "<b>" })
    void hostileCalendarsAreReadOrRefused(String piece) {
        String much = piece.repeat(1_000_000 / piece.length());
        try {
            assertThat(event("SUMMARY:" + much, "DTSTART;TZID=" + much + ":20240203T100000",
                    "DESCRIPTION:Section: \\nKind: \\nName: \\n" + much, much).size()).isEqualTo(1);
        } catch (UnreadableFile refused) {
            assertThat(refused.getMessage()).contains("cannot be read, line ");
        }
    }

    @ParameterizedTest
    @CsvSource({ "BEGIN:VCALENDAR, true", "begin:vcalendar, true", "BEGIN:VCARD, false", "{}, false", "title;start, false" })
    void itIsRecognisedByItsFirstLine(String text, boolean recognised) {
        assertThat(new Icalendar().recognise(new Glimpse(text, List.of())).isPresent()).isEqualTo(recognised);
    }

    private static final String ZONES = """
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Fixed
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0545
            TZOFFSETTO:+0545
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VTIMEZONE
            TZID:Odd
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=SECONDLY
            END:STANDARD
            END:VTIMEZONE
            """.strip();

    private static Tale event(String... properties) {
        return read(calendar("", properties), EVENT);
    }

    private static String calendar(String head, String... properties) {
        return "BEGIN:VCALENDAR\n" + head + "\nBEGIN:VEVENT\n" + String.join("\n", properties)
                + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }

    private static Tale read(String file, Supplement supplement) {
        return Tale.of(new Icalendar(), file.getBytes(StandardCharsets.UTF_8), supplement);
    }
}
