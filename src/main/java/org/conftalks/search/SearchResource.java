package org.conftalks.search;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Search")
public class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Path("/search")
    @Operation(operationId = "search", summary = "Events, talks, speakers and topics by words, the best first", description = "Of more than 1,000 hits of a type in titles and names, and as many in long texts, only so many are ranked. Where little is found as it is asked for, words that are written alike are looked for, too; `correctedTo` says so.")
    public SearchPage search(@BeanParam SearchParameters given) {
        return search.page(given);
    }
}
