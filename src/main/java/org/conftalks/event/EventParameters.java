package org.conftalks.event;

import org.conftalks.catalogue.Conditions;
import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What lists of events are asked by. Several values, separated by commas, are alternatives; several parameters all hold. */
public class EventParameters extends NamedListParameters {

    @RestQuery
    @Parameter(description = "Series, by id or slug.")
    String series;

    @RestQuery
    @Parameter(description = "`conference`, `meetup`, `workshop`, `hackathon`, `webinar`, `retreat` or `other`.")
    String kind;

    @RestQuery
    @Parameter(description = "ISO 3166-1 alpha-2, such as `US`.")
    String country;

    @RestQuery
    @Parameter(description = "City, whatever its case and accents.")
    String city;

    @RestQuery
    @Parameter(description = "Events that go on on this day or later.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @RestQuery
    @Parameter(description = "Events that begin on this day or earlier.", schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    @RestQuery
    @Parameter(description = "`upcoming`: not over yet; `past`: over. An event without a date is neither.", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "upcoming", "past" }))
    String when;

    @RestQuery
    @Parameter(description = "`scheduled`, `cancelled` or `postponed`.")
    String status;

    @RestQuery
    @Parameter(description = "Topics, by id or slug: events with a talk on one of them.")
    String topic;

    void addTo(Conditions conditions, Programme programme) {
        conditions.named("e.series_id", "event_series", Values.list("series", series));
        conditions.anyOf("e.kind", Values.terms("kind", kind, EventKind.class, EventKind::term));
        conditions.anyOf("e.status", Values.terms("status", status, EventStatus.class, EventStatus::term));
        conditions.anyOf("e.country", Values.countries("country", country));
        conditions.anyOf("e.city_sort", Values.list("city", city).stream().map(Conditions::sortKey).toList());
        Values.date("from", from).ifPresent(day -> conditions.add("e.last_day >= ?", day));
        Values.date("to", to).ifPresent(day -> conditions.add("e.start_date <= ?", day));
        Values.choice("when", when, When.class, When::term).forEach(term -> conditions.add(term.condition));
        var topics = Values.list("topic", topic);
        if (!topics.isEmpty()) {
            conditions.add(programme.about(conditions, topics));
        }
        addWordsTo(conditions, "e.id", "event");
    }
}
