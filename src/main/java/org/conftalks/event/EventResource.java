package org.conftalks.event;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.Within;
import org.conftalks.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Events")
public class EventResource {

    private final Events events;
    private final SeriesReader series;

    EventResource(Events events, SeriesReader series) {
        this.events = events;
        this.series = series;
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listEvents", summary = "Events, the newest first", description = "Sorts: `startDate`, `name`, `updatedAt`, each also with `-`; by itself `-startDate`.")
    public Page<EventView> list(@BeanParam EventParameters given) {
        return events.page(given, Within.all());
    }

    @GET
    @Path("/events/{event}")
    @Operation(operationId = "getEvent", summary = "One event")
    public EventView one(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event) {
        return events.one(event);
    }

    @GET
    @Path("/series/{series}/events")
    @Operation(operationId = "listEventsOfSeries", summary = "The editions of a series")
    public Page<EventView> editions(
            @RestPath("series") @Parameter(description = "Id or slug", example = "xen-project-user-summit") String edited,
            @BeanParam EventParameters given) {
        return events.page(given, series.editions(edited));
    }
}
