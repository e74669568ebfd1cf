package org.conftalks.grant;

import java.io.InputStream;
import java.net.URI;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.http.Page;
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

@Path("/v1/grants")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Access")
public class GrantResource {

    private final Grants grants;

    GrantResource(Grants grants) {
        this.grants = grants;
    }

    @GET
    @Operation(operationId = "listGrants", summary = "What is granted to whom, the newest first", description = "An organiser of an event or a series sees what is granted there.")
    public Page<GrantView> list(@BeanParam ListedParameters given) {
        return grants.page(given);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getGrant", summary = "One grant")
    public GrantView one(@RestPath @Parameter(description = "Id") String id) {
        return grants.one(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createGrant", summary = "Grant a role", description = "`admin` may do everything; an `organiser` everything within an event or a series, grants included; an `editor` changes contents; a `speaker` the own profile and the own talks' texts and links; a `reader` reads drafts.")
    @APIResponseSchema(value = GrantView.class, responseCode = "201", responseDescription = "Granted; Location says where")
    public RestResponse<GrantView> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GrantInput.class), examples = @ExampleObject(name = "example", value = "{\"subject\": \"user:8f14e45f-ceea-467f-a0e6-1d2b3c4d5e6f\", \"role\": \"organiser\", \"event\": \"xen-project-user-summit-2013\"}"))) InputStream body) {
        var made = grants.create(body);
        return RestResponse.ResponseBuilder.<GrantView> create(RestResponse.Status.CREATED).location(URI.create(made.self()))
                .entity(made).build();
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteGrant", summary = "Revoke what was granted", description = "It ends at once, and so does what tokens that its holder made have by it.")
    public void delete(@RestPath @Parameter(description = "Id") String id) {
        grants.delete(id);
    }
}
