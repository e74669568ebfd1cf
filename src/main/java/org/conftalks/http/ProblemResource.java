package org.conftalks.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains each type of problem at the address that problem documents carry. */
@Path("/problems/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
public class ProblemResource {

    private final Links links;

    ProblemResource(Links links) {
        this.links = links;
    }

    /** What a type of problem means and what to do about it. */
    @Schema(name = "ProblemType")
    public record Explanation(
            @Schema(required = true) String type,
            @Schema(required = true) String title,
            @Schema(required = true) int status,
            @Schema(required = true, description = "What it means, and what to do") String meaning) {
    }

    @GET
    @Operation(operationId = "explainProblem", summary = "What a type of problem means")
    public Explanation explain(
            @RestPath @Parameter(example = "bad-parameter", description = "The last part of a problem's `type`") String code) {
        var type = ProblemType.ofCode(code).orElseThrow(() -> Refusal.notFound("There is no problem type of this name."));
        return new Explanation(links.to("/problems/" + type.code), type.title, type.status, type.meaning);
    }
}
