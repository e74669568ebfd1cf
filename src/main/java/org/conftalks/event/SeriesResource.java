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
@Tag(name = "Series")
public class SeriesResource {

    private final SeriesReader series;
    private final SeriesEditor editor;
    private final Edits edits;

    SeriesResource(SeriesReader series, SeriesEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.series = series;
    }

    @GET
    @Path("/series")
    @Operation(operationId = "listSeries", summary = "Series of events, by name", description = "Sorts: `name`, `updatedAt`, each also with `-`.")
    public Page<Shown<SeriesView>> list(@BeanParam SeriesParameters given) {
        return series.page(given);
    }

    @GET
    @Path("/series/{series}")
    @Operation(operationId = "getSeries", summary = "One series of events")
    public Shown<SeriesView> one(
            @RestPath("series") @Parameter(description = "Id or slug", example = "xen-project-user-summit") String asked) {
        return series.one(asked);
    }

    @POST
    @Path("/series")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSeries", summary = "Make a series of events")
    @APIResponseSchema(value = SeriesView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<SeriesView>> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"My Meetups\", \"description\": \"Every spring.\"}"))) InputStream body) {
        return edits.create(editor, body);
    }

    @PUT
    @Path("/series/{series}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putSeries", summary = "Replace a series of events, or make it under a slug of your choice")
    @APIResponseSchema(value = SeriesView.class, responseDescription = "Replaced")
    public RestResponse<Shown<SeriesView>> put(
            @RestPath("series") @Parameter(description = "Id or slug", example = "my-meetup") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SeriesInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"My Meetup\", \"website\": \"https://meetup.example.org/\"}"))) InputStream body) {
        return edits.put(editor, idOrSlug, body);
    }

    @PATCH
    @Path("/series/{series}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchSeries", summary = "Change some members of a series of events", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<SeriesView> patch(
            @RestPath("series") @Parameter(description = "Id or slug", example = "my-meetups") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SeriesInput.class), examples = @ExampleObject(name = "example", value = "{\"description\": \"Every spring, in the town hall.\"}"))) InputStream body) {
        return edits.patch(editor, idOrSlug, body);
    }

    @DELETE
    @Path("/series/{series}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteSeries", summary = "Delete a series of events")
    public void delete(
            @RestPath("series") @Parameter(description = "Id or slug", example = "my-meetup") String idOrSlug,
            @RestQuery @Parameter(description = "`true` leaves its events in no series", schema = @Schema(type = SchemaType.BOOLEAN)) String cascade) {
        edits.delete(editor, idOrSlug, Values.flag("cascade", cascade).orElse(false));
    }
}
