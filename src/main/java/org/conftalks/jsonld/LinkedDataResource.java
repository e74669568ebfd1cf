package org.conftalks.jsonld;

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

@Path("/v1")
@Produces(MediaType.WILDCARD)
@Tag(name = "Formats")
@APIResponse(responseCode = "200", description = "JSON-LD 1.1 in the vocabulary of schema.org", content = @Content(mediaType = LinkedData.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
public class LinkedDataResource {

    private final LinkedData linkedData;

    LinkedDataResource(LinkedData linkedData) {
        this.linkedData = linkedData;
    }

    @GET
    @Path("/events/{event}/jsonld")
    @Operation(operationId = "getEventAsLinkedData", summary = "An event with its talks as schema.org has it", description = "To be embedded in a page as it is: no text in it ends a script.")
    public Document ofEvent(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event) {
        return linkedData.event(event);
    }

    @GET
    @Path("/talks/{talk}/jsonld")
    @Operation(operationId = "getTalkAsLinkedData", summary = "A talk as schema.org has it", description = "With its speakers, recordings, slides and materials. To be embedded in a page as it is: no text in it ends a script.")
    public Document ofTalk(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk) {
        return linkedData.talk(talk);
    }
}
