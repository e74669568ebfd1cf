package org.conftalks.talk.material;

import java.io.InputStream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.Edits;
import org.conftalks.catalogue.Within;
import org.conftalks.http.MergePatch;
import org.conftalks.http.Page;
import org.conftalks.http.Shown;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
public class MaterialResource {

    private final Materials materials;
    private final MaterialEditor editor;
    private final Edits edits;

    MaterialResource(Materials materials, MaterialEditor editor, Edits edits) {
        this.editor = editor;
        this.edits = edits;
        this.materials = materials;
    }

    @GET
    @Path("/materials")
    @Operation(operationId = "listMaterials", summary = "Materials, the newest first", description = "Sorts: `createdAt`, `updatedAt`, each also with `-`; by itself `-createdAt`.")
    public Page<Shown<MaterialView>> list(@BeanParam MaterialParameters given) {
        return materials.page(given, Within.all());
    }

    @GET
    @Path("/materials/{id}")
    @Operation(operationId = "getMaterial", summary = "One material")
    public Shown<MaterialView> one(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000004") String id) {
        return materials.one(id);
    }

    @GET
    @Path("/talks/{talk}/materials")
    @Operation(operationId = "listMaterialsOfTalk", summary = "Materials of a talk")
    public Page<Shown<MaterialView>> ofTalk(
            @RestPath @Parameter(description = "Id or slug", example = "lets-talk-about-gil") String talk,
            @BeanParam MaterialParameters given) {
        return materials.page(given, materials.ofTalk(talk));
    }

    @POST
    @Path("/talks/{talk}/materials")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createMaterial", summary = "Add a material to a talk")
    @APIResponseSchema(value = MaterialView.class, responseCode = "201", responseDescription = "Made; Location says where")
    public RestResponse<Shown<MaterialView>> create(
            @RestPath @Parameter(description = "Id or slug", example = "xen-for-puppies") String talk,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MaterialInput.class), examples = @ExampleObject(name = "example", value = "{\"kind\": \"code\", \"url\": \"https://code.example.org/puppies\"}"))) InputStream body) {
        return edits.create(editor, () -> editor.blankOf(talk), body);
    }

    @PUT
    @Path("/materials/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "putMaterial", summary = "Replace a material")
    public Shown<MaterialView> put(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000004") String id,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MaterialInput.class), examples = @ExampleObject(name = "example", value = "{\"kind\": \"code\", \"url\": \"https://github.com/betatim/talk-swiss-python-summit-2018\", \"title\": \"code\"}"))) InputStream body) {
        return edits.replace(editor, id, body);
    }

    @PATCH
    @Path("/materials/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchMaterial", summary = "Change some members of a material", description = "JSON Merge Patch (RFC 7396): null takes a member away.")
    public Shown<MaterialView> patch(
            @RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000004") String id,
            @RequestBody(required = true, content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MaterialInput.class), examples = @ExampleObject(name = "example", value = "{\"language\": \"en\"}"))) InputStream body) {
        return edits.patch(editor, id, body);
    }

    @DELETE
    @Path("/materials/{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteMaterial", summary = "Delete a material")
    public void delete(@RestPath @Parameter(description = "Id", example = "01619be9-1800-7000-8000-000000000011") String id) {
        edits.delete(editor, id, false);
    }
}
