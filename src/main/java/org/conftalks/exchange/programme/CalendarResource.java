package org.conftalks.exchange.programme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.conftalks.catalogue.LastChange;
import org.conftalks.event.EventView;
import org.conftalks.event.Events;
import org.conftalks.http.Document;
import org.conftalks.http.Shown;
import org.conftalks.speaker.Speakers;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Calendars to subscribe to. */
@Path("/v1")
@Produces(CalendarResource.MEDIA_TYPE)
@Tag(name = "Formats")
@APIResponse(responseCode = "200", description = "A calendar (RFC 5545); one that has nothing to show has nothing but a time zone", content = @Content(mediaType = CalendarResource.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "icalendar", maxLength = 100_000_000)))
public class CalendarResource {

    static final String MEDIA_TYPE = "text/calendar";

    private final Events events;
    private final Talks talks;
    private final Speakers speakers;
    private final LastChange change;

    CalendarResource(Events events, Talks talks, Speakers speakers, LastChange change) {
        this.events = events;
        this.talks = talks;
        this.speakers = speakers;
        this.change = change;
    }

    @GET
    @Path("/events/{event}/calendar.ics")
    @Operation(operationId = "getCalendarOfEvent", summary = "An event and its talks as a calendar", description = "Times are in the event's zone, in UTC where that is not known. A talk of which only the day is known takes that day; one without a day is not in it. The event itself takes its days where they are known to the day. A change raises SEQUENCE.")
    public Document ofEvent(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event) {
        var changed = change.at();
        var held = events.one(event).value();
        var entries = Stream.concat(EventEntry.of(held).stream(),
                talks.ofEvent(held.id()).stream().flatMap(talk -> TalkEntry.of(talk, held).stream()));
        return document(new TalkCalendar(held.name(), held.self(), entries.toList()), changed, held.slug());
    }

    @GET
    @Path("/talks/{talk}/calendar.ics")
    @Operation(operationId = "getCalendarOfTalk", summary = "A talk as a calendar")
    public Document ofTalk(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk) {
        var changed = change.at();
        var given = talks.one(talk).value();
        return document(new TalkCalendar(given.title(), given.self(), entries(List.of(given))), changed, given.slug());
    }

    @GET
    @Path("/speakers/{speaker}/calendar.ics")
    @Operation(operationId = "getCalendarOfSpeaker", summary = "The talks of a speaker as a calendar")
    public Document ofSpeaker(@RestPath @Parameter(description = "Id or slug", example = "bryan-smith") String speaker) {
        var changed = change.at();
        var billed = speakers.one(speaker).value();
        return document(new TalkCalendar(billed.name(), billed.self(), entries(talks.ofSpeaker(billed.id()))), changed,
                billed.slug());
    }

    private List<CalendarEntry> entries(List<TalkView> some) {
        var held = events.all(some.stream().map(talk -> talk.event().id()).collect(Collectors.toSet()));
        return some.stream().flatMap(talk -> TalkEntry.of(talk, seen(held.get(talk.event().id()))).stream()).toList();
    }

    private static EventView seen(Shown<EventView> event) {
        return event == null ? null : event.value();
    }

    private static Document document(TalkCalendar calendar, Instant changed, String slug) {
        return new Document(MEDIA_TYPE + ";charset=UTF-8", calendar.bytes(), changed, slug + ".ics");
    }
}
