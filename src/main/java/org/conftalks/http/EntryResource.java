package org.conftalks.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a client begins. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class EntryResource {

    private final Links links;

    EntryResource(Links links) {
        this.links = links;
    }

    /** The collections, as links. */
    @Schema(name = "Entry")
    public record Entry(
            @Schema(required = true, format = "uri") String self,
            @Schema(required = true, format = "uri") String series,
            @Schema(required = true, format = "uri") String events,
            @Schema(required = true, format = "uri") String talks,
            @Schema(required = true, format = "uri") String speakers,
            @Schema(required = true, format = "uri") String slides,
            @Schema(required = true, format = "uri") String videos,
            @Schema(required = true, format = "uri") String materials,
            @Schema(required = true, format = "uri") String topics,
            @Schema(required = true, format = "uri", description = "With a token") String imports,
            @Schema(required = true, format = "uri", description = "The whole as one file") String dump,
            @Schema(required = true, format = "uri", description = "The contract (OpenAPI)") String openapi,
            @Schema(required = true, format = "uri", description = "To try it in a browser") String explorer) {
    }

    @GET
    @Operation(operationId = "getEntry", summary = "The collections, as links")
    public Entry entry() {
        String v1 = links.to("/v1");
        return new Entry(v1, v1 + "/series", v1 + "/events", v1 + "/talks", v1 + "/speakers", v1 + "/slides",
                v1 + "/videos", v1 + "/materials", v1 + "/topics", v1 + "/imports", v1 + "/dump.ndjson", links.to("/q/openapi"),
                links.to("/q/swagger-ui"));
    }
}
