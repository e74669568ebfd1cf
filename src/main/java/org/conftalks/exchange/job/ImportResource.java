package org.conftalks.exchange.job;

import java.io.InputStream;
import java.net.URI;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    private final Imports imports;

    ImportResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes({ "application/gzip", "application/x-gzip", "application/zip", Ndjson.MEDIA_TYPE, "application/octet-stream",
            "application/xml", "text/xml", "application/json", "text/csv", "text/calendar" })
    @Operation(operationId = "createImport", summary = "Import a file", description = "It is taken at once and read in the background: follow `Location` until `state` is `succeeded`, `failed` or `interrupted`. Each event goes in as a whole or not at all. The same file may be sent again: what is no news changes nothing.")
    @APIResponseSchema(value = ImportJob.class, responseCode = "202", responseDescription = "Taken; Location says where to follow it")
    public RestResponse<ImportJob> create(
            @BeanParam ImportParameters parameters,
            @RequestBody(required = true, description = "The file, at most 256 MiB", content = {
                    @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, pattern = "^[^\\u0000]*$", maxLength = 268435456), examples = @ExampleObject(name = "example", value = "title,event,date\nHello,xen-project-user-summit-2013,2013-09-18\n")),
                    @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, pattern = "^[^\\u0000]*$", maxLength = 268435456), examples = @ExampleObject(name = "example", value = "[{\"type\": \"event\", \"slug\": \"my-meetup-2028\", \"name\": \"My Meetup 2028\", \"startDate\": \"2028-03-01\"}, {\"type\": \"talk\", \"title\": \"Hello\", \"event\": \"my-meetup-2028\"}]")),
                    @Content(mediaType = "application/gzip", schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 268435456)),
                    @Content(mediaType = "application/x-gzip", schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 268435456)),
                    @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 268435456)),
                    @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, maxLength = 268435456, format = "binary")),
                    @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING, maxLength = 268435456, pattern = "^[^\\u0000]*$")),
                    @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING, maxLength = 268435456, pattern = "^[^\\u0000]*$")),
                    @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING, maxLength = 268435456, pattern = "^[^\\u0000]*$")),
                    @Content(mediaType = "application/json", schema = @Schema(description = "A schedule.json, an export of Sessionize, or a file of confs.tech")) }) InputStream body) {
        var job = imports.accept(parameters, body);
        return RestResponse.ResponseBuilder.<ImportJob> create(RestResponse.Status.ACCEPTED).location(URI.create(job.self()))
                .entity(job).build();
    }

    @GET
    @Operation(operationId = "listImports", summary = "The last hundred imports, the newest first")
    public Page<ImportJob> list() {
        return imports.all();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "One import: how far it has come, what came of it")
    public ImportJob one(@RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000020") String id) {
        return imports.one(id);
    }

    @GET
    @Path("/{id}/problems.ndjson")
    @Produces(Ndjson.MEDIA_TYPE)
    @Operation(operationId = "listProblemsOfImport", summary = "All problems of an import, one a line")
    @APIResponse(responseCode = "200", description = "A JSON object a line", content = @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(implementation = ImportJob.Problem.class)))
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"problems.ndjson\"")
    public StreamingOutput problems(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000020") String id) {
        return imports.problems(id);
    }

    @GET
    @Path("/{id}/differences.ndjson")
    @Produces(Ndjson.MEDIA_TYPE)
    @Operation(operationId = "listDifferencesOfImport", summary = "What a dry run would create and change, one thing a line", description = "Nothing of an import that was no dry run.")
    @APIResponse(responseCode = "200", description = "A JSON object a line", content = @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(implementation = ImportJob.Difference.class)))
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"differences.ndjson\"")
    public StreamingOutput differences(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000020") String id) {
        return imports.differences(id);
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteImport", summary = "Cancel an import, or take away the report of one that has ended", description = "What it brought stays.")
    public void delete(@RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000020") String id) {
        imports.delete(id);
    }
}
