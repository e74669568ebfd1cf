package org.conftalks.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.conftalks.access.AccessPolicy;
import org.conftalks.access.Deed;
import org.conftalks.access.Place;
import org.conftalks.access.Viewer;
import org.conftalks.catalogue.ChangeTime;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Listing;
import org.conftalks.catalogue.References;
import org.conftalks.http.Body;
import org.conftalks.http.Refusal;
import org.conftalks.http.Shown;
import org.hibernate.Session;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes events. */
@Singleton
class EventEditor implements Editor<Event, EventView> {

    private static final int MOST_NEIGHBOURS = 100;

    private final Events reader;
    private final EventRepository events;
    private final Programme programme;
    private final ChangeTime time;
    private final Session session;
    private final AccessPolicy policy;
    private final Viewer viewer;

    EventEditor(Events reader, EventRepository events, Programme programme, ChangeTime time,
            Session session, AccessPolicy policy, Viewer viewer) {
        this.viewer = viewer;
        this.policy = policy;
        this.reader = reader;
        this.events = events;
        this.programme = programme;
        this.time = time;
        this.session = session;
    }

    @Override
    public Listing<Event> listing() {
        return Events.LISTING;
    }

    @Override
    public Class<EventView> shape() {
        return EventView.class;
    }

    @Override
    public String self(EventView view) {
        return view.self();
    }

    @Override
    public Event blank() {
        return new Event();
    }

    @Override
    public Shown<EventView> show(UUID id) {
        return reader.one(id.toString());
    }

    @Override
    public void fill(Event event, Body body, JsonNode present) {
        event.name = body.requiredLine("name", Body.NAME);
        event.kind = body.term("kind", EventKind.class, EventKind::term).orElse(EventKind.CONFERENCE);
        var description = body.text("description").orElse(null);
        // it is loaded only when it is looked at, and what is set unseen would count as changed
        if (!Objects.equals(event.description, description)) {
            event.description = description;
        }
        fillDates(event, body);
        event.timeZone = body.timeZone("timeZone").orElse(null);
        event.venue = body.line("venue", Body.NAME).orElse(null);
        event.city = body.line("city", Body.NAME).orElse(null);
        event.country = body.country("country").orElse(null);
        event.latitude = body.degrees("latitude", 90).orElse(null);
        event.longitude = body.degrees("longitude", 180).orElse(null);
        if ((event.latitude == null) != (event.longitude == null)) {
            body.fault(event.latitude == null ? "latitude" : "longitude", "required", "goes with the other coordinate");
        }
        event.attendance = body.term("attendance", Attendance.class, Attendance::term).orElse(null);
        event.status = body.term("status", EventStatus.class, EventStatus::term).orElse(EventStatus.SCHEDULED);
        event.website = body.url("website").orElse(null);
        event.logoUrl = body.url("logoUrl").orElse(null);
        event.hashtag = body.line("hashtag", Body.NAME).orElse(null);
        var languages = body.languages("languages");
        if (!languages.equals(event.languages)) {
            event.languages = new ArrayList<>(languages);
        }
        for (String member : List.of("tracks", "rooms", "counts")) {
            body.readOnly(member, present.path(member));
        }
    }

    @Override
    public void connect(Event event, Body body, JsonNode present, References references) {
        var series = references.one(body, "series", EventSeries.class, event.series);
        if (series.isPresent() || body.value("series") != null || event.series == null
                || viewer.sight().shows(event.series.seen, event.series.id)) {
            event.series = series.orElse(null);
        }
        if (!present.isMissingNode() || body.value("coLocatedWith") != null) {
            fillNeighbours(event, body, references);
        }
    }

    private static void fillDates(Event event, Body body) {
        event.startDate = body.date("startDate").orElse(null);
        event.endDate = body.date("endDate").orElse(null);
        event.datePrecision = body.term("datePrecision", DatePrecision.class, DatePrecision::term).orElse(DatePrecision.DAY);
        LocalDate start = event.startDate;
        if (event.endDate != null && (start == null || event.endDate.isBefore(start))) {
            body.fault("endDate", "before-start", "is not before startDate, which it needs");
        }
    }

    /**
     * Symmetric: the neighbours' own lists change with it, and so they count as changed. Whoever takes an
     * event in must be allowed to change that too; those that are not seen stay.
     */
    private void fillNeighbours(Event event, Body body, References references) {
        var known = references.byNames(Event.class, body.sent("coLocatedWith").limit(MOST_NEIGHBOURS).map(References::nameIn));
        var wanted = new HashSet<>(body.elements("coLocatedWith", MOST_NEIGHBOURS,
                (element, index) -> References.find(body, "coLocatedWith/" + index, element, known)
                        .map(other -> other.id).filter(other -> !other.equals(event.id)
                                || body.fault("coLocatedWith/" + index, "itself", "names the event itself"))));
        var present = events.neighbours(new UUID[] { event.id }, viewer.sight().reach()).stream()
                .map(EventRepository.Neighbour::id).collect(Collectors.toSet());
        present.stream().filter(other -> !wanted.contains(other)).forEach(other -> {
            session.remove(session.find(CoLocation.class, CoLocation.of(event.id, other).pair));
            touch(other);
        });
        wanted.stream().filter(other -> !present.contains(other)).forEach(other -> {
            policy.require(Deed.EDIT, session.find(Event.class, other).place());
            session.persist(CoLocation.of(event.id, other));
            touch(other);
        });
    }

    private void touch(UUID other) {
        session.find(Event.class, other).updatedAt = time.now();
    }

    @Override
    public Place place(Event event) {
        return event.place();
    }

    @Override
    public Deed removal() {
        return Deed.REMOVE;
    }

    /** With cascade its talks go, and what they left behind. */
    @Override
    public void release(Event event, boolean cascade) {
        long talks = programme.talks(event.id);
        if (talks > 0 && !cascade) {
            throw Refusal.conflict("The event has %d talks; cascade=true deletes them with it.".formatted(talks));
        }
        events.neighbourIds(event.id).forEach(this::touch);
        session.flush();
        programme.delete(event.id);
    }
}
