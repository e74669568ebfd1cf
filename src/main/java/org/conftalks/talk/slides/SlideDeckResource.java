package org.conftalks.talk.slides;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.Within;
import org.conftalks.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Slides")
public class SlideDeckResource {

    private final SlideDecks slides;

    SlideDeckResource(SlideDecks slides) {
        this.slides = slides;
    }

    @GET
    @Path("/slides")
    @Operation(operationId = "listSlides", summary = "Slide decks, the newest first", description = "Sorts: `createdAt`, `publishedAt`, `updatedAt`, each also with `-`; by itself `-createdAt`.")
    public Page<SlideDeckView> list(@BeanParam SlideDeckParameters given) {
        return slides.page(given, Within.all());
    }

    @GET
    @Path("/slides/{id}")
    @Operation(operationId = "getSlideDeck", summary = "One slide deck")
    public SlideDeckView one(@RestPath @Parameter(description = "Id") String id) {
        return slides.one(id);
    }

    @GET
    @Path("/talks/{talk}/slides")
    @Operation(operationId = "listSlidesOfTalk", summary = "Slide decks of a talk")
    public Page<SlideDeckView> ofTalk(@RestPath @Parameter(description = "Id or slug", example = "xen-orchestra") String talk,
            @BeanParam SlideDeckParameters given) {
        return slides.page(given, slides.ofTalk(talk));
    }

    @GET
    @Path("/events/{event}/slides")
    @Operation(operationId = "listSlidesOfEvent", summary = "Slide decks of an event")
    public Page<SlideDeckView> atEvent(
            @RestPath @Parameter(description = "Id or slug", example = "swiss-python-summit-2018") String event,
            @BeanParam SlideDeckParameters given) {
        return slides.page(given, slides.atEvent(event));
    }
}
