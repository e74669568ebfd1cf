package org.conftalks.talk;

import java.io.InputStream;
import java.util.List;

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
import org.conftalks.event.Events;
import org.conftalks.http.MergePatch;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;
import org.conftalks.speaker.Speakers;
import org.conftalks.topic.Topics;
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
@Tag(name = "Talks")
public class TalkResource {

    private final Talks talks;
    private final Events events;
    private final Speakers speakers;
    private final Topics topics;
    private final CompletenessReport completeness;
    private final TalkEditor editor;
    private final Edits edits;

    TalkResource(Talks talks, Events events, Speakers speakers, Topics topics, CompletenessReport completeness,
            TalkEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.talks = talks;
        this.events = events;
        this.speakers = speakers;
        this.topics = topics;
        this.completeness = completeness;
    }

    @GET
    @Path("/talks")
    @Operation(operationId = "listTalks", summary = "Talks, the newest first", description = "Sorts: `startsAt`, `title`, `updatedAt`, each also with `-`; by itself `-startsAt`. A talk without a start counts by its date, else by its event's begin.")
    public Page<Shown<TalkView>> list(@BeanParam TalkParameters given) {
        return talks.page(given, Within.all());
    }

    @GET
    @Path("/talks/{talk}")
    @Operation(operationId = "getTalk", summary = "One talk")
    public Shown<TalkView> one(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk) {
        return talks.one(talk);
    }

    @GET
    @Path("/events/{event}/talks")
    @Operation(operationId = "listTalksOfEvent", summary = "The talks of an event")
    public Page<Shown<TalkView>> atEvent(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event,
            @BeanParam TalkParameters given) {
        return talks.page(given, talks.within(event));
    }

    @GET
    @Path("/speakers/{speaker}/talks")
    @Operation(operationId = "listTalksOfSpeaker", summary = "The talks of a speaker")
    public Page<Shown<TalkView>> bySpeaker(
            @RestPath @Parameter(description = "Id or slug", example = "bryan-smith") String speaker,
            @BeanParam TalkParameters given) {
        return talks.page(given, new Within(
                conditions -> conditions.add(TalkParameters.by(conditions, "t.id", List.of(speaker))),
                () -> speakers.id(speaker)));
    }

    @GET
    @Path("/topics/{topic}/talks")
    @Operation(operationId = "listTalksOnTopic", summary = "The talks on a topic")
    public Page<Shown<TalkView>> onTopic(
            @RestPath @Parameter(description = "Id or slug", example = "virtualization") String topic,
            @BeanParam TalkParameters given) {
        return talks.page(given, new Within(
                conditions -> conditions.add(TalkParameters.on(conditions, "t.id", List.of(topic))), () -> topics.id(topic)));
    }

    @GET
    @Path("/events/{event}/completeness")
    @Operation(operationId = "getCompletenessOfEvent", summary = "What an event still lacks")
    public Completeness completeness(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event) {
        return completeness.of(event);
    }

    @POST
    @Path("/talks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTalk", summary = "Make a talk")
    @APIResponseSchema(value = TalkView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<TalkView>> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TalkInput.class), examples = @ExampleObject(name = "example", value = "{\"title\": \"Xen for Cats\", \"event\": \"xen-project-user-summit-2013\", \"speakers\": [{\"speaker\": \"bryan-smith\", \"role\": \"speaker\", \"affiliation\": \"Example\"}], \"topics\": [\"virtualization\"]}"))) InputStream body) {
        return edits.create(editor, body);
    }

    @PUT
    @Path("/talks/{talk}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putTalk", summary = "Replace a talk, or make it under a slug of your choice")
    @APIResponseSchema(value = TalkView.class, responseDescription = "Replaced")
    public RestResponse<Shown<TalkView>> put(
            @RestPath("talk") @Parameter(description = "Id or slug", example = "xen-for-kittens") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TalkInput.class), examples = @ExampleObject(name = "example", value = "{\"title\": \"Xen for Kittens\", \"event\": \"xen-project-user-summit-2013\", \"kind\": \"lightning-talk\", \"speakers\": [\"bryan-smith\"], \"languages\": [\"en\"], \"duration\": \"PT5M\"}"))) InputStream body) {
        return edits.put(editor, idOrSlug, body);
    }

    @PATCH
    @Path("/talks/{talk}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchTalk", summary = "Change some members of a talk", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<TalkView> patch(
            @RestPath("talk") @Parameter(description = "Id or slug", example = "xen-for-cats") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TalkInput.class), examples = @ExampleObject(name = "example", value = "{\"recordingAvailability\": {\"state\": \"expected\", \"until\": \"2027-01-31\"}}"))) InputStream body) {
        return edits.patch(editor, idOrSlug, body);
    }

    @DELETE
    @Path("/talks/{talk}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteTalk", summary = "Delete a talk")
    public void delete(
            @RestPath("talk") @Parameter(description = "Id or slug", example = "xen-for-kittens") String idOrSlug) {
        edits.delete(editor, idOrSlug, false);
    }
}
