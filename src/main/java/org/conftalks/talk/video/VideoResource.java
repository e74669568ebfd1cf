package org.conftalks.talk.video;

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
@Tag(name = "Videos")
public class VideoResource {

    private final Videos videos;
    private final VideoEditor editor;
    private final Edits edits;

    VideoResource(Videos videos, VideoEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.videos = videos;
    }

    @GET
    @Path("/videos")
    @Operation(operationId = "listVideos", summary = "Videos, the newest first", description = "Sorts: `createdAt`, `publishedAt`, `updatedAt`, each also with `-`; by itself `-createdAt`.")
    public Page<Shown<VideoView>> list(@BeanParam VideoParameters given) {
        return videos.page(given, Within.all());
    }

    @GET
    @Path("/videos/{id}")
    @Operation(operationId = "getVideo", summary = "One video")
    public Shown<VideoView> one(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000002") String id) {
        return videos.one(id);
    }

    @GET
    @Path("/talks/{talk}/videos")
    @Operation(operationId = "listVideosOfTalk", summary = "Videos of a talk")
    public Page<Shown<VideoView>> ofTalk(
            @RestPath @Parameter(description = "Id or slug", example = "lets-talk-about-gil") String talk,
            @BeanParam VideoParameters given) {
        return videos.page(given, videos.ofTalk(talk));
    }

    @GET
    @Path("/events/{event}/videos")
    @Operation(operationId = "listVideosOfEvent", summary = "Videos of an event")
    public Page<Shown<VideoView>> atEvent(
            @RestPath @Parameter(description = "Id or slug", example = "swiss-python-summit-2018") String event,
            @BeanParam VideoParameters given) {
        return videos.page(given, videos.atEvent(event));
    }

    @POST
    @Path("/talks/{talk}/videos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createVideo", summary = "Add a video to a talk")
    @APIResponseSchema(value = VideoView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<VideoView>> create(
            @RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VideoInput.class), examples = @ExampleObject(name = "example", value = "{\"url\": \"https://video.example.org/puppies.mp4\", \"language\": \"en\", \"duration\": \"PT42M\"}"))) InputStream body) {
        return edits.create(editor, () -> editor.blankOf(talk), body);
    }

    @PUT
    @Path("/videos/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putVideo", summary = "Replace a video")
    public Shown<VideoView> put(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000002") String id,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VideoInput.class), examples = @ExampleObject(name = "example", value = "{\"url\": \"https://www.youtube.com/watch?v=QiHX1Rn2IT4\", \"language\": \"en\", \"role\": \"main\"}"))) InputStream body) {
        return edits.replace(editor, id, body);
    }

    @PATCH
    @Path("/videos/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchVideo", summary = "Change some members of a video", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<VideoView> patch(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000002") String id,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = VideoInput.class), examples = @ExampleObject(name = "example", value = "{\"language\": \"en\"}"))) InputStream body) {
        return edits.patch(editor, id, body);
    }

    @DELETE
    @Path("/videos/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteVideo", summary = "Delete a video")
    public void delete(@RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000014") String id) {
        edits.delete(editor, id, false);
    }
}
