package org.conftalks.citation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.LastChange;
import org.conftalks.event.Events;
import org.conftalks.http.Document;
import org.conftalks.talk.Talks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

@Path("/v1")
@Produces(MediaType.WILDCARD)
@Tag(name = "Formats")
public class CitationResource {

    private final Talks talks;
    private final Events events;
    private final LastChange change;
    private final ObjectMapper json;

    CitationResource(Talks talks, Events events, LastChange change, ObjectMapper json) {
        this.talks = talks;
        this.events = events;
        this.change = change;
        this.json = json;
    }

    @GET
    @Path("/talks/{talk}/citation.bib")
    @Operation(operationId = "citeTalkAsBibTex", summary = "A talk for a bibliography, as BibTeX")
    @APIResponse(responseCode = "200", description = "An entry of BibTeX in UTF-8", content = @Content(mediaType = BibTex.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "bibtex", maxLength = 10_000_000)))
    public Document asBibTex(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk) {
        var changed = change.at();
        var citation = citation(talk);
        return document(citation, changed, BibTex.of(citation), BibTex.MEDIA_TYPE + ";charset=UTF-8", "bib");
    }

    @GET
    @Path("/talks/{talk}/citation.json")
    @Operation(operationId = "citeTalkAsCsl", summary = "A talk for a bibliography, as CSL-JSON")
    @APIResponse(responseCode = "200", description = "An array of one item, as the schema of CSL-JSON wants it", content = @Content(mediaType = CslItem.MEDIA_TYPE, schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class, maxItems = 1)))
    public Document asCsl(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk)
            throws JsonProcessingException {
        var changed = change.at();
        var citation = citation(talk);
        return document(citation, changed, json.writeValueAsString(List.of(CslItem.of(citation))), CslItem.MEDIA_TYPE, "json");
    }

    @GET
    @Path("/talks/{talk}/citation.ris")
    @Operation(operationId = "citeTalkAsRis", summary = "A talk for a bibliography, as RIS")
    @APIResponse(responseCode = "200", description = "A record of RIS in UTF-8", content = @Content(mediaType = Ris.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "ris", maxLength = 10_000_000)))
    public Document asRis(@RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk) {
        var changed = change.at();
        var citation = citation(talk);
        return document(citation, changed, Ris.of(citation), Ris.MEDIA_TYPE + ";charset=UTF-8", "ris");
    }

    private Citation citation(String idOrSlug) {
        var talk = talks.one(idOrSlug).value();
        return Citation.of(talk, events.one(talk.event().id().toString()).value());
    }

    private static Document document(Citation citation, Instant changed, String text, String mediaType, String extension) {
        return new Document(mediaType, text.getBytes(StandardCharsets.UTF_8), changed, citation.key() + "." + extension);
    }
}
