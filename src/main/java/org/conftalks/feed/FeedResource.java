package org.conftalks.feed;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.http.Document;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The address says the format, because readers accept all sorts of types. */
@Path("/v1")
@Produces(MediaType.WILDCARD)
@Tag(name = "Feeds")
@APIResponse(responseCode = "200", description = "A feed in the format that its name says", content = {
        @Content(mediaType = Format.ATOM_TYPE, schema = @Schema(type = SchemaType.STRING, format = "xml", maxLength = 100_000_000, description = "RFC 4287")),
        @Content(mediaType = Format.RSS_TYPE, schema = @Schema(type = SchemaType.STRING, format = "xml", maxLength = 100_000_000, description = "RSS 2.0; as a podcast with the tags of iTunes and Podcasting 2.0")),
        @Content(mediaType = Format.JSON_TYPE, schema = @Schema(type = SchemaType.OBJECT, description = "JSON Feed 1.1")) })
public class FeedResource {

    private final Feeds feeds;
    private final Scopes scopes;

    FeedResource(Feeds feeds, Scopes scopes) {
        this.feeds = feeds;
        this.scopes = scopes;
    }

    @GET
    @Path("/feeds/{feed}")
    @Operation(operationId = "getFeed", summary = "What is new in the whole catalogue", description = "Talks as they come into the catalogue; slides and videos, and as a podcast the videos that are files, as they became available: when they were published, else when the catalogue got them.")
    public Document whole(@BeanParam FeedParameters given) {
        return feeds.of(given, scopes.whole());
    }

    @GET
    @Path("/events/{event}/feeds/{feed}")
    @Operation(operationId = "getFeedOfEvent", summary = "What is new of an event")
    public Document ofEvent(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event,
            @BeanParam FeedParameters given) {
        return feeds.of(given, scopes.event(event));
    }

    @GET
    @Path("/series/{series}/feeds/{feed}")
    @Operation(operationId = "getFeedOfSeries", summary = "What is new of a series of events")
    public Document ofSeries(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit") String series,
            @BeanParam FeedParameters given) {
        return feeds.of(given, scopes.series(series));
    }

    @GET
    @Path("/speakers/{speaker}/feeds/{feed}")
    @Operation(operationId = "getFeedOfSpeaker", summary = "What is new of a speaker")
    public Document ofSpeaker(@RestPath @Parameter(description = "Id or slug", example = "bryan-smith") String speaker,
            @BeanParam FeedParameters given) {
        return feeds.of(given, scopes.speaker(speaker));
    }

    @GET
    @Path("/topics/{topic}/feeds/{feed}")
    @Operation(operationId = "getFeedOnTopic", summary = "What is new on a topic")
    public Document onTopic(@RestPath @Parameter(description = "Id or slug", example = "virtualization") String topic,
            @BeanParam FeedParameters given) {
        return feeds.of(given, scopes.topic(topic));
    }
}
