package org.conftalks.http;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What programs look for at fixed places (RFC 8615). */
@Path("/.well-known")
public class WellKnownResource {

    private static final Duration VALID = Duration.ofDays(180);

    private final Links links;
    private final HttpSettings settings;
    private final Clock clock;

    WellKnownResource(Links links, HttpSettings settings, Clock clock) {
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom to tell about a vulnerability (RFC 9116, section 2.5). */
    @GET
    @Path("/security.txt")
    @Produces("text/plain; charset=utf-8")
    @Operation(hidden = true)
    public String security() {
        var contacts = settings.securityContact()
                .orElseThrow(() -> Refusal.notFound("Nobody is named here whom to tell about vulnerabilities."));
        var expires = clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS);
        return contacts.stream().map(contact -> "Contact: " + contact + "\n").collect(Collectors.joining())
                + "Expires: " + expires + "\nPreferred-Languages: en\nCanonical: "
                + links.to("/.well-known/security.txt") + "\n";
    }

    /** Where the API, its contract and its state are (RFC 9727; a linkset of RFC 9264, section 4.2). */
    @GET
    @Path("/api-catalog")
    @Produces("application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"")
    @Operation(hidden = true)
    public RestResponse<Map<String, Object>> catalog() {
        String self = links.to("/.well-known/api-catalog");
        String api = links.to("/v1");
        var linkset = List.of(
                Map.of("anchor", self, "item", List.of(Map.of("href", api))),
                Map.of("anchor", api,
                        "service-desc", List.of(link("/q/openapi?format=json", "application/json")),
                        "service-doc", List.of(link("/q/swagger-ui", "text/html")),
                        "status", List.of(link("/q/health", "application/json"))));
        return RestResponse.ResponseBuilder.ok(Map.<String, Object> of("linkset", linkset))
                .header("Link", "<" + self + ">; rel=\"api-catalog\"").build();
    }

    private Map<String, String> link(String path, String mediaType) {
        return Map.of("href", links.to(path), "type", mediaType);
    }
}
