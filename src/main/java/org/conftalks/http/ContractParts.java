package org.conftalks.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers and headers that many operations have; the contract tells of each once. */
final class ContractParts {

    private record Error(String name, String description) {
    }

    private static final Map<String, Error> ERRORS = Map.ofEntries(
            Map.entry("400", new Error("Malformed", "A query parameter, the address or the body cannot be read")),
            Map.entry("401", new Error("Unauthorized", "The token is not valid, or a write has none")),
            Map.entry("403", new Error("Forbidden", "The token is valid, but does not allow this")),
            Map.entry("404", new Error("NotFound", "There is nothing here")),
            Map.entry("406", new Error("NotAcceptable", "There is no representation of the accepted types")),
            Map.entry("409", new Error("Conflict", "It contradicts what is there")),
            Map.entry("410", new Error("Gone", "It has been deleted")),
            Map.entry("412", new Error("PreconditionFailed", "It has changed since it was read")),
            Map.entry("413", new Error("TooLarge", "The body is too large")),
            Map.entry("415", new Error("UnsupportedMediaType", "The body's media type is not taken here")),
            Map.entry("422", new Error("Invalid", "The content breaks a rule; `errors` names each member")),
            Map.entry("429",
                    new Error("TooManyRequests", "That was too much within a minute; `Retry-After` says how long to wait")),
            Map.entry("500", new Error("Internal", "A fault of the service; `traceId` names the request in its log")),
            Map.entry("503",
                    new Error("Unavailable", "The database does not answer, or too many ask at once; nothing was changed")),
            Map.entry("default", new Error("Error", "Any other error")));

    private ContractParts() {
    }

    static void addTo(Components components) {
        components.addHeader("Access-Control-Allow-Origin", text("Any page may read what is answered (Fetch standard)")
                .required(true).schema(string().addEnumeration("*")));
        components.addHeader("ETag", text(
                "Strong; it changes with everything that the representation embeds (RFC 9110, section 8.8.3)")
                .required(true).schema(string().pattern("^\"[^\"]+\"$")));
        components.addHeader("Last-Modified", text(
                "When the catalogue changed last, deletions included; absent while another change could bear the same second"));
        components.addHeader("Location", text("Where it is").required(true).schema(string().format("uri")));
        components.addHeader("Link", text("The same as `page.next` and `page.prev` (RFC 8288); absent where there is neither"));
        components.addHeader("WWW-Authenticate", text("How to authenticate (RFC 9110, section 11.6.1)").required(true));
        components.addHeader("Retry-After", OASFactory.createHeader().description("Seconds to wait")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32")));
        components.addHeader("RateLimit", text(
                "What is left of the budget that this counts against, and seconds until it is full (draft-ietf-httpapi-ratelimit-headers-10)")
                .schema(string().pattern("^\"[a-z]+\";r=[0-9]+;t=[0-9]+$")));
        components.addHeader("RateLimit-Policy", text("How large the budget is, and for how many seconds (same draft)")
                .schema(string().pattern("^\"[a-z]+\";q=[0-9]+;w=[0-9]+$")));
        new TreeMap<>(ERRORS).forEach((status, error) -> components.addResponse(error.name(), problem(error.description())));
        components.getResponses().get("Unauthorized").addHeader("WWW-Authenticate", header("WWW-Authenticate"));
        for (String name : List.of("Retry-After", "RateLimit", "RateLimit-Policy")) {
            components.getResponses().get("TooManyRequests").addHeader(name, header(name));
        }
        components.getResponses().get("Unavailable").addHeader("Retry-After", header("Retry-After"));
        components.addResponse("NotModified", OASFactory.createAPIResponse()
                .description("Not changed since the ETag in If-None-Match was given").addHeader("ETag", header("ETag")));
        components.addResponse("Moved", OASFactory.createAPIResponse().description("It has another slug now")
                .addHeader("Location", header("Location")));
        components.getResponses().values().forEach(answer -> answer.addHeader("Access-Control-Allow-Origin",
                header("Access-Control-Allow-Origin")));
    }

    /** @param status or {@code default} */
    static APIResponse error(String status) {
        return answer(ERRORS.get(status).name());
    }

    static APIResponse notModified() {
        return answer("NotModified");
    }

    static APIResponse moved() {
        return answer("Moved");
    }

    static Header header(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    private static APIResponse answer(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static Header text(String description) {
        return OASFactory.createHeader().description(description).schema(string());
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse().description(description).content(OASFactory.createContent().addMediaType(
                Problem.MEDIA_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
