package org.conftalks.talk.video;

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
@Tag(name = "Videos")
public class VideoResource {

    private final Videos videos;

    VideoResource(Videos videos) {
        this.videos = videos;
    }

    @GET
    @Path("/videos")
    @Operation(operationId = "listVideos", summary = "Videos, the newest first", description = "Sorts: `createdAt`, `publishedAt`, `updatedAt`, each also with `-`; by itself `-createdAt`.")
    public Page<VideoView> list(@BeanParam VideoParameters given) {
        return videos.page(given, Within.all());
    }

    @GET
    @Path("/videos/{id}")
    @Operation(operationId = "getVideo", summary = "One video")
    public VideoView one(@RestPath @Parameter(description = "Id") String id) {
        return videos.one(id);
    }

    @GET
    @Path("/talks/{talk}/videos")
    @Operation(operationId = "listVideosOfTalk", summary = "Videos of a talk")
    public Page<VideoView> ofTalk(@RestPath @Parameter(description = "Id or slug", example = "lets-talk-about-gil") String talk,
            @BeanParam VideoParameters given) {
        return videos.page(given, videos.ofTalk(talk));
    }

    @GET
    @Path("/events/{event}/videos")
    @Operation(operationId = "listVideosOfEvent", summary = "Videos of an event")
    public Page<VideoView> atEvent(
            @RestPath @Parameter(description = "Id or slug", example = "swiss-python-summit-2018") String event,
            @BeanParam VideoParameters given) {
        return videos.page(given, videos.atEvent(event));
    }
}
