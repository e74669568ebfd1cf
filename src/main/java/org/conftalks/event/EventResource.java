package org.conftalks.event;

import java.io.InputStream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.Edits;
import org.conftalks.catalogue.Within;
import org.conftalks.http.MergePatch;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventResource {

    private final Events events;
    private final SeriesReader series;
    private final EventEditor editor;
    private final Edits edits;

    EventResource(Events events, SeriesReader series, EventEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.events = events;
        this.series = series;
    }

    @GET
    @Path("/events")
    @Operation(operationId = "listEvents", summary = "Events, the newest first", description = "Sorts: `startDate`, `name`, `updatedAt`, each also with `-`; by itself `-startDate`.")
    public Page<Shown<EventView>> list(@BeanParam EventParameters given) {
        return events.page(given, Within.all());
    }

    @GET
    @Path("/events/{event}")
    @Operation(operationId = "getEvent", summary = "One event")
    public Shown<EventView> one(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event) {
        return events.one(event);
    }

    @GET
    @Path("/series/{series}/events")
    @Operation(operationId = "listEventsOfSeries", summary = "The editions of a series")
    public Page<Shown<EventView>> editions(
            @RestPath("series") @Parameter(description = "Id or slug", example = "xen-project-user-summit") String edited,
            @BeanParam EventParameters given) {
        return events.page(given, series.editions(edited));
    }

    @POST
    @Path("/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createEvent", summary = "Make an event")
    @APIResponseSchema(value = EventView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<EventView>> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EventInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Xen Project Developer Summit 2014\", \"series\": \"xen-project-developer-summit\", \"startDate\": \"2014-08-18\", \"endDate\": \"2014-08-19\", \"timeZone\": \"America/Chicago\", \"city\": \"Chicago\", \"country\": \"US\"}"))) InputStream body) {
        return edits.create(editor, body);
    }

    @PUT
    @Path("/events/{event}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putEvent", summary = "Replace an event, or make it under a slug of your choice")
    @APIResponseSchema(value = EventView.class, responseDescription = "Replaced")
    public RestResponse<Shown<EventView>> put(
            @RestPath("event") @Parameter(description = "Id or slug", example = "my-meetup-2027") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EventInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"My Meetup 2027\", \"kind\": \"meetup\", \"startDate\": \"2027-03-01\", \"datePrecision\": \"month\", \"languages\": [\"en\"]}"))) InputStream body) {
        return edits.put(editor, idOrSlug, body);
    }

    @PATCH
    @Path("/events/{event}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchEvent", summary = "Change some members of an event", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<EventView> patch(
            @RestPath("event") @Parameter(description = "Id or slug", example = "xen-project-developer-summit-2014") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EventInput.class), examples = @ExampleObject(name = "example", value = "{\"venue\": \"Town hall\", \"status\": \"postponed\"}"))) InputStream body) {
        return edits.patch(editor, idOrSlug, body);
    }

    @DELETE
    @Path("/events/{event}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteEvent", summary = "Delete an event")
    public void delete(
            @RestPath("event") @Parameter(description = "Id or slug", example = "my-meetup-2027") String idOrSlug,
            @RestQuery @Parameter(description = "`true` deletes its talks too, and what they left behind", schema = @Schema(type = SchemaType.BOOLEAN)) String cascade) {
        edits.delete(editor, idOrSlug, Values.flag("cascade", cascade).orElse(false));
    }
}
