package org.conftalks.talk.slides;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Slides")
public class SlideDeckResource {

    private final SlideDecks slides;
    private final SlideDeckEditor editor;
    private final Edits edits;

    SlideDeckResource(SlideDecks slides, SlideDeckEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.slides = slides;
    }

    @GET
    @Path("/slides")
    @Operation(operationId = "listSlides", summary = "Slide decks, the newest first", description = "Sorts: `createdAt`, `publishedAt`, `updatedAt`, each also with `-`; by itself `-createdAt`.")
    public Page<Shown<SlideDeckView>> list(@BeanParam SlideDeckParameters given) {
        return slides.page(given, Within.all());
    }

    @GET
    @Path("/slides/{id}")
    @Operation(operationId = "getSlideDeck", summary = "One slide deck")
    public Shown<SlideDeckView> one(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000001") String id) {
        return slides.one(id);
    }

    @GET
    @Path("/talks/{talk}/slides")
    @Operation(operationId = "listSlidesOfTalk", summary = "Slide decks of a talk")
    public Page<Shown<SlideDeckView>> ofTalk(
            @RestPath @Parameter(description = "Id or slug", example = "xen-orchestra") String talk,
            @BeanParam SlideDeckParameters given) {
        return slides.page(given, slides.ofTalk(talk));
    }

    @GET
    @Path("/events/{event}/slides")
    @Operation(operationId = "listSlidesOfEvent", summary = "Slide decks of an event")
    public Page<Shown<SlideDeckView>> atEvent(
            @RestPath @Parameter(description = "Id or slug", example = "swiss-python-summit-2018") String event,
            @BeanParam SlideDeckParameters given) {
        return slides.page(given, slides.atEvent(event));
    }

    @POST
    @Path("/talks/{talk}/slides")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSlideDeck", summary = "Add slides to a talk")
    @APIResponseSchema(value = SlideDeckView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<SlideDeckView>> create(
            @RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SlideDeckInput.class), examples = @ExampleObject(name = "example", value = "{\"url\": \"https://slides.example.org/puppies.pdf\", \"title\": \"Xen for Puppies\", \"language\": \"en\"}"))) InputStream body) {
        return edits.create(editor, () -> editor.blankOf(talk), body);
    }

    @PUT
    @Path("/slides/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putSlideDeck", summary = "Replace slides")
    public Shown<SlideDeckView> put(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000001") String id,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SlideDeckInput.class), examples = @ExampleObject(name = "example", value = "{\"url\": \"http://www.python-summit.ch/files/carina-haupt-hacking-for-space.pdf\", \"title\": \"talk slides\"}"))) InputStream body) {
        return edits.replace(editor, id, body);
    }

    @PATCH
    @Path("/slides/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchSlideDeck", summary = "Change some members of slides", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<SlideDeckView> patch(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000001") String id,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SlideDeckInput.class), examples = @ExampleObject(name = "example", value = "{\"language\": \"en\"}"))) InputStream body) {
        return edits.patch(editor, id, body);
    }

    @DELETE
    @Path("/slides/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteSlideDeck", summary = "Delete slides")
    public void delete(@RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000012") String id) {
        edits.delete(editor, id, false);
    }
}
