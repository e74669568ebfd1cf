package org.conftalks.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import org.conftalks.access.Place;
import org.conftalks.catalogue.Named;

/** A gathering at which talks are given: a conference, a meetup, a workshop. */
@Entity
public class Event extends Named {

    public String name;

    @ManyToOne(fetch = FetchType.LAZY)
    public EventSeries series;

    @Enumerated(EnumType.STRING)
    public EventKind kind = EventKind.CONFERENCE;

    /** Markdown. */
    @Basic(fetch = FetchType.LAZY)
    public String description;

    /** In the event's zone; how much of it is true says {@link #datePrecision}. Absent where unknown. */
    public LocalDate startDate;

    /** The last day, included. */
    public LocalDate endDate;
    @Enumerated(EnumType.STRING)
    public DatePrecision datePrecision = DatePrecision.DAY;

    /** A name of the IANA time zone database. */
    public String timeZone;
    public String venue;
    public String city;

    /** ISO 3166-1 alpha-2. */
    public String country;

    /** Degrees, WGS 84. */
    public Double latitude;

    /** Degrees, WGS 84. */
    public Double longitude;
    @Enumerated(EnumType.STRING)
    public Attendance attendance;
    @Enumerated(EnumType.STRING)
    public EventStatus status = EventStatus.SCHEDULED;
    public String website;
    public String logoUrl;
    public String hashtag;

    /** BCP 47. */
    public List<String> languages = new ArrayList<>();

    @Column(insertable = false, updatable = false)
    public String nameSort;

    @Column(insertable = false, updatable = false)
    public String citySort;

    /** The start, or the far future where it is not known. */
    @Column(insertable = false, updatable = false)
    public LocalDate startSort;

    /** The last day that the dates leave open: of an event known to be in 2014, the last of that year. */
    @Column(insertable = false, updatable = false)
    public LocalDate lastDay;

    /** The instant after {@link #lastDay} in the event's zone, or the far future where none is known. */
    @Column(insertable = false, updatable = false)
    public Instant endsAt;

    @Override
    public String label() {
        return name;
    }

    /** Where it stands: in itself, and in its series. */
    public Place place() {
        return Place.in(id, series == null ? null : series.id);
    }
}
