package org.conftalks.event;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.http.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Series")
public class SeriesResource {

    private final SeriesReader series;

    SeriesResource(SeriesReader series) {
        this.series = series;
    }

    @GET
    @Operation(operationId = "listSeries", summary = "Series of events, by name", description = "Sorts: `name`, `updatedAt`, each also with `-`.")
    public Page<SeriesView> list(@BeanParam SeriesParameters given) {
        return series.page(given);
    }

    @GET
    @Path("/{series}")
    @Operation(operationId = "getSeries", summary = "One series of events")
    public SeriesView one(
            @RestPath("series") @Parameter(description = "Id or slug", example = "xen-project-user-summit") String asked) {
        return series.one(asked);
    }
}
