package org.conftalks.event;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.conftalks.access.Deed;
import org.conftalks.access.Place;
import org.conftalks.catalogue.Editor;
import org.conftalks.catalogue.Listing;
import org.conftalks.http.Body;
import org.conftalks.http.Refusal;
import org.conftalks.http.Shown;

import com.fasterxml.jackson.databind.JsonNode;

/** Writes series of events. */
@Singleton
class SeriesEditor implements Editor<EventSeries, SeriesView> {

    private final SeriesReader reader;
    private final SeriesRepository series;

    SeriesEditor(SeriesReader reader, SeriesRepository series) {
        this.reader = reader;
        this.series = series;
    }

    @Override
    public Listing<EventSeries> listing() {
        return SeriesReader.LISTING;
    }

    @Override
    public Class<SeriesView> shape() {
        return SeriesView.class;
    }

    @Override
    public String self(SeriesView view) {
        return view.self();
    }

    @Override
    public EventSeries blank() {
        return new EventSeries();
    }

    @Override
    public Shown<SeriesView> show(UUID id) {
        return reader.one(id.toString());
    }

    @Override
    public void fill(EventSeries edited, Body body, JsonNode present) {
        edited.name = body.requiredLine("name", Body.NAME);
        edited.description = body.text("description").orElse(null);
        edited.website = body.url("website").orElse(null);
        body.readOnly("counts", present.path("counts"));
    }

    @Override
    public Place place(EventSeries edited) {
        return Place.in(edited.id);
    }

    @Override
    public Deed removal() {
        return Deed.REMOVE;
    }

    /** Its events stay, in no series. */
    @Override
    public void release(EventSeries edited, boolean cascade) {
        if (!cascade && series.eventsOf(edited.id) > 0) {
            throw Refusal.conflict("The series has events; cascade=true deletes it and leaves them in no series.");
        }
        series.releaseEvents(edited.id);
    }
}
