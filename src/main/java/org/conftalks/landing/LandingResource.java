package org.conftalks.landing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;

@Path("/")
@Produces("text/html; charset=utf-8")
public class LandingResource {

    private final LandingPage page;
    private final LandingTemplate template;

    LandingResource(LandingPage page, LandingTemplate template) {
        this.page = page;
        this.template = template;
    }

    /** The page runs no script and loads nothing from elsewhere, and no other page may frame it. */
    @GET
    @Operation(hidden = true)
    @ResponseHeader(name = "Content-Security-Policy", value = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
    @ResponseHeader(name = "Referrer-Policy", value = "no-referrer")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    public String landing() {
        return template.render(page.read());
    }
}
