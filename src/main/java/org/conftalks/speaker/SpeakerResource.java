package org.conftalks.speaker;

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
@Tag(name = "Speakers")
public class SpeakerResource {

    private final Speakers speakers;
    private final SpeakerEditor editor;
    private final Edits edits;

    SpeakerResource(Speakers speakers, SpeakerEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.speakers = speakers;
    }

    @GET
    @Path("/speakers")
    @Operation(operationId = "listSpeakers", summary = "Speakers, by name", description = "Sorts: `name`, `updatedAt`, each also with `-`.")
    public Page<Shown<SpeakerView>> list(@BeanParam SpeakerParameters given) {
        return speakers.page(given, Within.all());
    }

    @GET
    @Path("/speakers/{speaker}")
    @Operation(operationId = "getSpeaker", summary = "One speaker")
    public Shown<SpeakerView> one(@RestPath @Parameter(description = "Id or slug", example = "bryan-smith") String speaker) {
        return speakers.one(speaker);
    }

    @GET
    @Path("/events/{event}/speakers")
    @Operation(operationId = "listSpeakersOfEvent", summary = "The speakers of an event, by name")
    public Page<Shown<SpeakerView>> atEvent(
            @RestPath("event") @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String held,
            @BeanParam SpeakerParameters given) {
        return speakers.page(given, speakers.at(held));
    }

    @POST
    @Path("/speakers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSpeaker", summary = "Make a speaker")
    @APIResponseSchema(value = SpeakerView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<SpeakerView>> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SpeakerInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Grace Example\", \"pronouns\": \"she/her\", \"links\": [{\"type\": \"website\", \"url\": \"https://grace.example.org/\"}]}"))) InputStream body) {
        return edits.create(editor, body);
    }

    @PUT
    @Path("/speakers/{speaker}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putSpeaker", summary = "Replace a speaker, or make it under a slug of your choice")
    @APIResponseSchema(value = SpeakerView.class, responseDescription = "Replaced")
    public RestResponse<Shown<SpeakerView>> put(
            @RestPath("speaker") @Parameter(description = "Id or slug", example = "ada-example") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SpeakerInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Ada Example\", \"bio\": \"Writes about *compilers*.\"}"))) InputStream body) {
        return edits.put(editor, idOrSlug, body);
    }

    @PATCH
    @Path("/speakers/{speaker}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchSpeaker", summary = "Change some members of a speaker", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<SpeakerView> patch(
            @RestPath("speaker") @Parameter(description = "Id or slug", example = "grace-example") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SpeakerInput.class), examples = @ExampleObject(name = "example", value = "{\"photoUrl\": \"https://ada.example.org/ada.jpg\"}"))) InputStream body) {
        return edits.patch(editor, idOrSlug, body);
    }

    @DELETE
    @Path("/speakers/{speaker}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteSpeaker", summary = "Delete a speaker")
    public void delete(
            @RestPath("speaker") @Parameter(description = "Id or slug", example = "ada-example") String idOrSlug,
            @RestQuery @Parameter(description = "`true` takes the speaker off the talks, which stay", schema = @Schema(type = SchemaType.BOOLEAN)) String cascade) {
        edits.delete(editor, idOrSlug, Values.flag("cascade", cascade).orElse(false));
    }
}
