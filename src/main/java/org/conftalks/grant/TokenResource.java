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

@Path("/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Access")
public class TokenResource {

    private final Tokens tokens;

    TokenResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Operation(operationId = "listTokens", summary = "Tokens, the newest first", description = "Those that you made; all of them for whoever may grant in the whole catalogue. Secrets are not kept.")
    public Page<TokenView> list(@BeanParam ListedParameters given) {
        return tokens.page(given);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getToken", summary = "One token")
    public TokenView one(@RestPath @Parameter(description = "Id: the part of the token that is no secret") String id) {
        return tokens.one(id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createToken", summary = "Make a token", description = "The answer shows it once; only its hash is kept.")
    @APIResponseSchema(value = TokenView.class, responseCode = "201", responseDescription = "Made; the answer holds the token, and Location says where it can be revoked")
    public RestResponse<TokenView> create(
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TokenInput.class), examples = @ExampleObject(name = "example", value = "{\"name\": \"Slides of the summit\", \"scopes\": [{\"role\": \"editor\", \"event\": \"xen-project-user-summit-2013\"}]}"))) InputStream body) {
        var made = tokens.create(body);
        return RestResponse.ResponseBuilder.<TokenView> create(RestResponse.Status.CREATED).location(URI.create(made.self()))
                .header("Cache-Control", "no-store").entity(made).build();
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteToken", summary = "Revoke a token", description = "It ends at once, and so do the tokens that were made with it. A token may revoke itself.")
    public void delete(@RestPath @Parameter(description = "Id: the part of the token that is no secret") String id) {
        tokens.revoke(id);
    }
}
