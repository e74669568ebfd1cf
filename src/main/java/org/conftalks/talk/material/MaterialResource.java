package org.conftalks.talk.material;

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
@Tag(name = "Materials")
public class MaterialResource {

    private final Materials materials;

    MaterialResource(Materials materials) {
        this.materials = materials;
    }

    @GET
    @Path("/materials")
    @Operation(operationId = "listMaterials", summary = "Materials, the newest first", description = "Sorts: `createdAt`, `updatedAt`, each also with `-`; by itself `-createdAt`.")
    public Page<MaterialView> list(@BeanParam MaterialParameters given) {
        return materials.page(given, Within.all());
    }

    @GET
    @Path("/materials/{id}")
    @Operation(operationId = "getMaterial", summary = "One material")
    public MaterialView one(@RestPath @Parameter(description = "Id") String id) {
        return materials.one(id);
    }

    @GET
    @Path("/talks/{talk}/materials")
    @Operation(operationId = "listMaterialsOfTalk", summary = "Materials of a talk")
    public Page<MaterialView> ofTalk(
            @RestPath @Parameter(description = "Id or slug", example = "lets-talk-about-gil") String talk,
            @BeanParam MaterialParameters given) {
        return materials.page(given, materials.ofTalk(talk));
    }
}
