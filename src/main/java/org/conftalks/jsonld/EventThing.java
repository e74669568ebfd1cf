package org.conftalks.jsonld;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.conftalks.event.DatePrecision;
import org.conftalks.event.EventView;

/** An event in the words of schema.org. */
final class EventThing {

    private EventThing() {
    }

    static Thing of(EventView event, List<Thing> talks) {
        return Thing.of("Event", event.self(), event.name())
                .with("url", event.website() == null ? event.self() : event.website())
                .with("description", event.description())
                .with("startDate", date(event.startDate(), event.datePrecision()))
                .with("endDate", date(event.endDate(), event.datePrecision()))
                .with("eventStatus", switch (event.status()) {
                    case SCHEDULED -> "https://schema.org/EventScheduled";
                    case CANCELLED -> "https://schema.org/EventCancelled";
                    case POSTPONED -> "https://schema.org/EventPostponed";
                })
                .with("eventAttendanceMode", attendance(event)).with("location", location(event))
                .with("image", event.logoUrl()).with("inLanguage", event.languages()).with("keywords", event.hashtag())
                .with("superEvent", event.series() == null ? null
                        : Thing.of("EventSeries", event.series().self(), event.series().name()))
                .with("subEvent", talks);
    }

    /** As much of it as is true (ISO 8601). */
    private static String date(LocalDate date, DatePrecision precision) {
        return date == null ? null : switch (precision) {
            case DAY -> date.toString();
            case MONTH -> YearMonth.from(date).toString();
            case YEAR -> "%04d".formatted(date.getYear());
        };
    }

    private static String attendance(EventView event) {
        return event.attendance() == null ? null : switch (event.attendance()) {
            case IN_PERSON -> "https://schema.org/OfflineEventAttendanceMode";
            case ONLINE -> "https://schema.org/OnlineEventAttendanceMode";
            case HYBRID -> "https://schema.org/MixedEventAttendanceMode";
        };
    }

    private static Thing location(EventView event) {
        if (event.venue() == null && event.city() == null && event.country() == null && event.latitude() == null) {
            return null;
        }
        return Thing.of("Place").with("name", event.venue())
                .with("address", event.city() == null && event.country() == null ? null
                        : Thing.of("PostalAddress").with("addressLocality", event.city())
                                .with("addressCountry", event.country()))
                .with("geo", event.latitude() == null ? null
                        : Thing.of("GeoCoordinates").with("latitude", event.latitude())
                                .with("longitude", event.longitude()));
    }
}
