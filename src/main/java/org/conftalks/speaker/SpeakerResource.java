package org.conftalks.speaker;

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
@Tag(name = "Speakers")
public class SpeakerResource {

    private final Speakers speakers;

    SpeakerResource(Speakers speakers) {
        this.speakers = speakers;
    }

    @GET
    @Path("/speakers")
    @Operation(operationId = "listSpeakers", summary = "Speakers, by name", description = "Sorts: `name`, `updatedAt`, each also with `-`.")
    public Page<SpeakerView> list(@BeanParam SpeakerParameters given) {
        return speakers.page(given, Within.all());
    }

    @GET
    @Path("/speakers/{speaker}")
    @Operation(operationId = "getSpeaker", summary = "One speaker")
    public SpeakerView one(@RestPath @Parameter(description = "Id or slug", example = "bryan-smith") String speaker) {
        return speakers.one(speaker);
    }

    @GET
    @Path("/events/{event}/speakers")
    @Operation(operationId = "listSpeakersOfEvent", summary = "The speakers of an event, by name")
    public Page<SpeakerView> atEvent(
            @RestPath("event") @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String held,
            @BeanParam SpeakerParameters given) {
        return speakers.page(given, speakers.at(held));
    }
}
