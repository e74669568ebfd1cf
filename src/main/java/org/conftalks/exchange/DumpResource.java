package org.conftalks.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.access.Viewer;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/v1/dump.ndjson")
@Tag(name = "Catalogue")
public class DumpResource {

    private final Dump dump;
    private final Viewer viewer;

    DumpResource(Dump dump, Viewer viewer) {
        this.dump = dump;
        this.viewer = viewer;
    }

    @GET
    @Produces(Ndjson.MEDIA_TYPE)
    @Operation(operationId = "getDump", summary = "The whole catalogue as one file", description = "A JSON object a line, as it was at one moment: each with its `type` (series, topic, speaker, event, talk) and the members that a write takes, a talk with its slides, videos and materials. An import of it into an empty catalogue restores it: ids, slugs, times. With a token drafts are in it, too.")
    @APIResponse(responseCode = "200", description = "A JSON object a line", content = @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    @ResponseHeader(name = HttpHeaders.VARY, value = HttpHeaders.AUTHORIZATION)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    public StreamingOutput dump() {
        boolean drafts = viewer.seesDrafts();
        return out -> dump.write(out, drafts);
    }
}
