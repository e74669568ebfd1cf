package org.conftalks.topic;

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
import org.conftalks.catalogue.NamedListParameters;
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
@Tag(name = "Topics")
public class TopicResource {

    private final Topics topics;
    private final TopicEditor editor;
    private final Edits edits;

    TopicResource(Topics topics, TopicEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.topics = topics;
    }

    @GET
    @Path("/topics")
    @Operation(operationId = "listTopics", summary = "Topics, by name", description = "Sorts: `name`, `updatedAt`, each also with `-`.")
    public Page<Shown<TopicView>> list(@BeanParam NamedListParameters given) {
        return topics.page(given);
    }

    @GET
    @Path("/topics/{topic}")
    @Operation(operationId = "getTopic", summary = "One topic")
    public Shown<TopicView> one(@RestPath @Parameter(description = "Id or slug", example = "virtualization") String topic) {
        return topics.one(topic);
    }

    @POST
    @Path("/topics")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createTopic", summary = "Make a topic")
    @APIResponseSchema(value = TopicView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<TopicView>> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TopicInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Interpreters\"}"))) InputStream body) {
        return edits.create(editor, body);
    }

    @PUT
    @Path("/topics/{topic}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putTopic", summary = "Replace a topic, or make it under a slug of your choice")
    @APIResponseSchema(value = TopicView.class, responseDescription = "Replaced")
    public RestResponse<Shown<TopicView>> put(
            @RestPath("topic") @Parameter(description = "Id or slug", example = "compilers") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TopicInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Compilers\", \"description\": \"Programs that translate programs.\"}"))) InputStream body) {
        return edits.put(editor, idOrSlug, body);
    }

    @PATCH
    @Path("/topics/{topic}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchTopic", summary = "Change some members of a topic", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<TopicView> patch(
            @RestPath("topic") @Parameter(description = "Id or slug", example = "interpreters") String idOrSlug,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TopicInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Compilers and interpreters\"}"))) InputStream body) {
        return edits.patch(editor, idOrSlug, body);
    }

    @DELETE
    @Path("/topics/{topic}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteTopic", summary = "Delete a topic")
    public void delete(
            @RestPath("topic") @Parameter(description = "Id or slug", example = "compilers") String idOrSlug,
            @RestQuery @Parameter(description = "`true` takes the topic off its talks, which stay", schema = @Schema(type = SchemaType.BOOLEAN)) String cascade) {
        edits.delete(editor, idOrSlug, Values.flag("cascade", cascade).orElse(false));
    }
}
