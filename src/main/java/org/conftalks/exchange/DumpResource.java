package org.conftalks.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.access.Viewer;
import org.conftalks.catalogue.LastChange;
import org.conftalks.catalogue.Snapshot;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.http.Streaming;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Tag(name = "Catalogue")
public class DumpResource {

    private final Dump dump;
    private final Viewer viewer;
    private final Snapshot snapshot;
    private final LastChange change;
    private final Streaming streaming;

    DumpResource(Dump dump, Viewer viewer, Snapshot snapshot, LastChange change, Streaming streaming) {
        this.snapshot = snapshot;
        this.change = change;
        this.streaming = streaming;
        this.dump = dump;
        this.viewer = viewer;
    }

    @GET
    @Path("/dump.ndjson")
    @Produces(Ndjson.MEDIA_TYPE)
    @Operation(operationId = "getDump", summary = "The whole catalogue as one file", description = "A JSON object a line, as it was at one moment: each with its `type` (series, topic, speaker, event, talk, captions, imported) and the members that a write takes, a talk with its slides, videos and materials; captions name their `video` and have a `text`, WebVTT; `imported` is what a source said of a thing, as digests, for who sees everything. The last line is a `manifest`: the version of the format, the counts of lines by type and their SHA-256. An import of it into an empty catalogue restores it: ids, slugs, times. With a token drafts are in it, too.")
    @APIResponse(responseCode = "200", description = "A JSON object a line", content = @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
    public RestResponse<StreamingOutput> dump() {
        boolean drafts = viewer.sight().isWhole();
        return streaming.answer(Ndjson.MEDIA_TYPE, "catalogue.ndjson", snapshot.state() + drafts, change.at(),
                out -> dump.write(out, drafts));
    }

    @GET
    @Path("/dump.ndjson.gz")
    @Produces("application/gzip")
    @Operation(operationId = "getPackedDump", summary = "The whole catalogue as one packed file", description = "The dump as a gzip file; an import takes it as it is.")
    @APIResponse(responseCode = "200", description = "A gzip file", content = @Content(mediaType = "application/gzip", schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 2147483647)))
    public RestResponse<StreamingOutput> packed() {
        boolean drafts = viewer.sight().isWhole();
        return streaming.answer("application/gzip", "catalogue.ndjson.gz", snapshot.state() + drafts, change.at(),
                out -> dump.writePacked(out, drafts));
    }
}
