package org.conftalks.topic;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.NamedListParameters;
import org.conftalks.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Topics")
public class TopicResource {

    private final Topics topics;

    TopicResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    @Operation(operationId = "listTopics", summary = "Topics, by name", description = "Sorts: `name`, `updatedAt`, each also with `-`.")
    public Page<TopicView> list(@BeanParam NamedListParameters given) {
        return topics.page(given);
    }

    @GET
    @Path("/{topic}")
    @Operation(operationId = "getTopic", summary = "One topic")
    public TopicView one(@RestPath @Parameter(description = "Id or slug", example = "virtualization") String topic) {
        return topics.one(topic);
    }
}
