package org.conftalks.exchange.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.request;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.DatePrecision;
import org.conftalks.event.Event;
import org.conftalks.event.EventStatus;
import org.conftalks.talk.Role;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtStart;

/** Whoever subscribes to a calendar sees talks at their time and place, and later their slides and videos. */
@QuarkusTest
class CalendarTest {

    static final Instant BEFORE_THE_CHANGE = Instant.parse("2024-03-30T09:00:00Z");
    static final Instant AFTER_THE_CHANGE = Instant.parse("2024-03-31T08:00:00Z");

    @Inject
    Catalogue catalogue;

    Event event;

    @BeforeEach
    void keepAnEvent() {
        event = catalogue.event(e -> {
            e.name = "Summit; Zürich, spring";
            e.startDate = LocalDate.of(2024, 3, 30);
            e.endDate = LocalDate.of(2024, 3, 31);
            e.timeZone = "Europe/Zurich";
            e.venue = "Town hall";
            e.city = "Zürich";
        });
    }

    @Test
    void aTalkStandsAtItsLocalTimeOnBothSidesOfAChangeOfTheClocks() {
        var before = talkAt(BEFORE_THE_CHANGE);
        var after = talkAt(AFTER_THE_CHANGE);
        catalogue.change(after, t -> t.duration = Duration.ofMinutes(90));

        var calendar = calendar("/v1/events/" + event.slug);

        assertThat(calendar.<VTimeZone> getComponents(Component.VTIMEZONE)).singleElement()
                .satisfies(zone -> assertThat(value(zone, Property.TZID)).isEqualTo("Europe/Zurich"));
        assertThat(entry(calendar, before).toString()).contains("DTSTART;TZID=Europe/Zurich:20240330T100000\r\n")
                .doesNotContain("DURATION");
        assertThat(entry(calendar, after).toString()).contains("DTSTART;TZID=Europe/Zurich:20240331T100000\r\n",
                "DURATION:PT1H30M\r\n");
        // read by the definition in the calendar
        assertThat(start(entry(calendar, before))).isEqualTo(BEFORE_THE_CHANGE);
        assertThat(start(entry(calendar, after))).isEqualTo(AFTER_THE_CHANGE);
    }

    @Test
    void theHourThatComesTwiceIsToldInUtcTheSecondTime() {
        var first = talkAt(Instant.parse("2024-10-27T00:30:00Z"));
        var second = talkAt(Instant.parse("2024-10-27T01:30:00Z"));

        var calendar = calendar("/v1/events/" + event.slug);

        assertThat(entry(calendar, first).toString()).contains("DTSTART;TZID=Europe/Zurich:20241027T023000\r\n");
        assertThat(entry(calendar, second).toString()).contains("DTSTART:20241027T013000Z\r\n");
    }

    @Test
    void whereNoZoneIsKnownTimesAreInUtc() {
        catalogue.change(event, e -> e.timeZone = null);
        var talk = talkAt(BEFORE_THE_CHANGE);

        var calendar = calendar("/v1/talks/" + talk.slug);

        assertThat(entry(calendar, talk).toString()).contains("DTSTART:20240330T090000Z\r\n");
        assertThat(calendar.<VTimeZone> getComponents(Component.VTIMEZONE)).isEmpty();
    }

    @Test
    void whatHasADayOnlyTakesTheWholeDay() {
        var talk = catalogue.talk(event, t -> t.date = LocalDate.of(2024, 3, 31));

        var calendar = calendar("/v1/events/" + event.slug);

        assertThat(entry(calendar, talk).toString()).contains("DTSTART;VALUE=DATE:20240331\r\n",
                "DTEND;VALUE=DATE:20240401\r\n", "TRANSP:TRANSPARENT\r\n");
        assertThat(entry(calendar, event.id).toString()).contains("DTSTART;VALUE=DATE:20240330\r\n",
                "DTEND;VALUE=DATE:20240401\r\n");
    }

    @Test
    void whatHasNoDayIsNotInIt() {
        catalogue.talk(event);
        catalogue.change(event, e -> e.datePrecision = DatePrecision.MONTH);

        var calendar = calendar("/v1/events/" + event.slug);

        assertThat(calendar.<VEvent> getComponents(Component.VEVENT)).isEmpty();
    }

    @Test
    void anEntryTellsWhatIsKnown() {
        var talk = talkAt(BEFORE_THE_CHANGE);
        catalogue.change(talk, t -> {
            t.room = "Room 1";
            t.track = "Track; 1, 2";
            t.abstractText = "First.\r\nSecond.";
        });
        catalogue.about(talk, catalogue.topic(t -> t.name = "Cats, dogs"));
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Ann"), part -> part.affiliation = "Acme");
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Bob"), part -> part.role = Role.MODERATOR);
        var slides = catalogue.slides(talk);
        var video = catalogue.video(talk);

        var calendar = calendar("/v1/talks/" + talk.slug);
        var entry = entry(calendar, talk);

        assertThat(value(entry, Property.DESCRIPTION)).isEqualTo("First.\nSecond.\n\nSpeakers: Ann (Acme); Bob (moderator)\n\n"
                + "Slides: " + slides.url + "\nVideo: " + video.url);
        assertThat(value(entry, Property.LOCATION)).isEqualTo("Room 1, Town hall, Zürich");
        assertThat(value(entry, Property.URL)).endsWith("/v1/talks/" + talk.id);
        assertThat(value(entry, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(entry.<Categories> getRequiredProperty(Property.CATEGORIES).getCategories().getTexts())
                .containsExactlyInAnyOrder("Cats, dogs", "Track; 1, 2");
        assertThat(entry.getProperty(Property.ATTENDEE)).isEmpty();
        assertThat(calendar.toString()).contains("NAME:A talk\r\n", "X-WR-CALNAME:A talk\r\n",
                "REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
    }

    @Test
    void theIdStaysAndTheNumberRises() {
        var talk = talkAt(BEFORE_THE_CHANGE);
        var made = entry(calendar("/v1/talks/" + talk.slug), talk);
        assertThat(value(made, Property.UID)).isEqualTo("urn:uuid:" + talk.id);
        assertThat(value(made, Property.SEQUENCE)).isEqualTo("0");

        patched("/v1/talks/" + talk.id, object("title", "Renamed", "slug", Catalogue.unique("renamed")));
        var renamed = request().header("Host", "elsewhere.example").get("/v1/talks/" + talk.id + "/calendar.ics");
        var changed = entry(parsed(renamed.asString()), talk);

        assertThat(value(changed, Property.UID)).isEqualTo("urn:uuid:" + talk.id);
        assertThat(sequence(changed)).isPositive();
        assertThat(value(changed, Property.SUMMARY)).isEqualTo("Renamed");
    }

    @Test
    void aNewPlaceOfTheEventIsAChangeOfItsTalksAndSoIsALink() {
        var talk = talkAt(BEFORE_THE_CHANGE);
        String address = "/v1/talks/" + talk.id;

        patched("/v1/events/" + event.id, object("venue", "Castle"));
        var moved = entry(calendar(address), talk);
        made("/v1/talks/" + talk.id + "/videos", object("url", "https://example.org/" + Catalogue.unique("video")));

        assertThat(sequence(moved)).isPositive();
        assertThat(value(moved, Property.LOCATION)).isEqualTo("Castle, Zürich");
        assertThat(sequence(entry(calendar(address), talk))).isGreaterThanOrEqualTo(sequence(moved));
    }

    @ParameterizedTest
    @CsvSource({ "SCHEDULED, SCHEDULED, CONFIRMED", "CANCELLED, SCHEDULED, CANCELLED", "WITHDRAWN, SCHEDULED, CANCELLED",
            "SCHEDULED, CANCELLED, CANCELLED", "SCHEDULED, POSTPONED, TENTATIVE", "WITHDRAWN, POSTPONED, CANCELLED" })
    void whatDoesNotTakePlaceStaysAndSaysSo(TalkStatus talkStatus, EventStatus eventStatus, String status) {
        var talk = talkAt(BEFORE_THE_CHANGE);
        catalogue.change(talk, t -> t.status = talkStatus);
        catalogue.change(event, e -> e.status = eventStatus);

        assertThat(value(entry(calendar("/v1/events/" + event.slug), talk), Property.STATUS)).isEqualTo(status);
    }

    @Test
    void hostileTextsEndNoLineAndNoCharacter() {
        String title = "a;b,c\\n\\\nEND:VEVENT\nBEGIN:VALARM\u0007\u007F\"" + "x".repeat(30) + "😀é日".repeat(40);
        var talk = talkAt(BEFORE_THE_CHANGE);
        catalogue.change(talk, t -> t.title = title);

        String text = get("/v1/events/" + event.slug + "/calendar.ics").asString();
        // no write could have made it, and other tests hold what they list against the contract
        catalogue.delete(talk);

        assertThat(text.split("\r\n")).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r");
        });
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:a\\;b\\,c\\\\n\\\\\\nEND:VEVENT\\nBEGIN:VALARM\uFFFD\uFFFD\"");
        assertThat(value(entry(parsed(text), talk), Property.SUMMARY)).endsWith("x" + "😀é日".repeat(40));
        assertThat(parsed(text).<VEvent> getComponents(Component.VEVENT)).hasSize(2);
    }

    @Test
    void aSpeakersCalendarHasTalksOfSeveralEventsAndZones() {
        var speaker = catalogue.speaker(s -> s.name = "Ann");
        var here = talkAt(BEFORE_THE_CHANGE);
        var elsewhere = catalogue.talk(catalogue.event(e -> e.timeZone = "Australia/Lord_Howe"),
                t -> t.startsAt = Instant.parse("2024-04-08T15:15:00Z"));
        talkAt(AFTER_THE_CHANGE);
        var draft = catalogue.talk(event, t -> {
            t.startsAt = AFTER_THE_CHANGE;
            Catalogue.<Talk> draft().accept(t);
        });
        catalogue.billing(here, speaker);
        catalogue.billing(elsewhere, speaker);
        catalogue.billing(draft, speaker);

        var calendar = calendar("/v1/speakers/" + speaker.slug);

        assertThat(calendar.<VEvent> getComponents(Component.VEVENT)).extracting(entry -> value(entry, Property.UID))
                .containsExactly("urn:uuid:" + here.id, "urn:uuid:" + elsewhere.id);
        assertThat(start(entry(calendar, elsewhere))).isEqualTo(elsewhere.startsAt);
        assertThat(calendar.<VTimeZone> getComponents(Component.VTIMEZONE)).extracting(zone -> value(zone, Property.TZID))
                .containsExactly("Australia/Lord_Howe", "Europe/Zurich");
    }

    @ParameterizedTest
    @ValueSource(strings = { "events", "talks", "speakers" })
    void theAnswerIsACalendarThatCanBeAskedForAgain(String collection) {
        String slug = switch (collection) {
            case "events" -> catalogue.event().slug;
            case "talks" -> catalogue.talk().slug;
            default -> catalogue.speaker().slug;
        };
        String address = "/v1/" + collection + "/" + slug + "/calendar.ics";

        var answer = get(address);

        assertThat(answer.contentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"" + slug + ".ics\"");
        assertThat(parsed(answer.asString()).<VTimeZone> getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(request().header("If-None-Match", answer.header("ETag")).get(address).statusCode()).isEqualTo(304);
        refused(404, "/v1/" + collection + "/no-such-thing/calendar.ics");
    }

    @Test
    void draftsAreNotThere() {
        refused(404, "/v1/events/" + catalogue.event(Catalogue.draft()).slug + "/calendar.ics");
        refused(404, "/v1/talks/" + catalogue.talk(Catalogue.draft()).slug + "/calendar.ics");
        refused(404, "/v1/speakers/" + catalogue.speaker(Catalogue.draft()).slug + "/calendar.ics");
    }

    private Talk talkAt(Instant start) {
        return catalogue.talk(event, t -> t.startsAt = start);
    }

    private static Calendar calendar(String of) {
        var answer = get(of + "/calendar.ics");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return parsed(answer.asString());
    }

    /** Read strictly, and valid. */
    private static Calendar parsed(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate(true).getEntries()).as(text).isEmpty();
            return calendar;
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static VEvent entry(Calendar calendar, Talk talk) {
        return entry(calendar, talk.id);
    }

    private static VEvent entry(Calendar calendar, UUID id) {
        List<VEvent> found = calendar.getComponents(Component.VEVENT);
        return found.stream().filter(entry -> value(entry, Property.UID).equals("urn:uuid:" + id)).findAny()
                .orElseThrow(() -> new AssertionError(id + " is not in " + calendar));
    }

    private static String value(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    private static int sequence(VEvent entry) {
        return Integer.parseInt(value(entry, Property.SEQUENCE));
    }

    private static Instant start(VEvent entry) {
        DtStart<?> start = entry.getRequiredProperty(Property.DTSTART);
        assertThat(start.getParameter(Parameter.TZID)).isPresent();
        return ZonedDateTime.from(start.getDate()).toInstant();
    }
}
