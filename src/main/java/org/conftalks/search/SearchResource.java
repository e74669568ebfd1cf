package org.conftalks.search;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    private final Search search;
    private final Suggestions suggestions;
    private final Related related;

    SearchResource(Search search, Suggestions suggestions, Related related) {
        this.search = search;
        this.suggestions = suggestions;
        this.related = related;
    }

    @GET
    @Path("/search")
    @Operation(operationId = "search", summary = "Events, talks, speakers and topics by words, the best first", description = "Of more than 1,000 hits of a type in titles and names, and as many in long texts, only so many are ranked. Where little is found as it is asked for, words that are written alike are looked for, too; `correctedTo` says so.")
    public SearchPage search(@BeanParam SearchParameters given) {
        return search.page(given);
    }

    @GET
    @Path("/search/suggest")
    @Operation(operationId = "suggest", summary = "Titles and names that complete what is typed", description = "Talks, speakers and events with all words in their title or name; of the last word two letters suffice.")
    public Suggestions.Found suggest(
            @RestQuery @Parameter(required = true, example = "xe", description = "What has been typed so far") String q) {
        return suggestions.of(q);
    }

    @GET
    @Path("/talks/{talk}/related")
    @Operation(operationId = "listRelatedTalks", summary = "What goes with a talk, and the same talk at other events", description = "By speakers, topics, words of the title and the event.")
    public Related.Found related(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk) {
        return related.to(talk);
    }
}
