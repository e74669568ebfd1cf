package org.conftalks.oembed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.conftalks.catalogue.LastChange;
import org.conftalks.http.Document;
import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;
import org.conftalks.http.Values;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

@Path("/v1/oembed")
@Produces(MediaType.WILDCARD)
@Tag(name = "Formats")
public class OEmbedResource {

    private static final String XML = "text/xml";

    private final Embeds embeds;
    private final LastChange change;
    private final ObjectMapper json;

    OEmbedResource(Embeds embeds, LastChange change, ObjectMapper json) {
        this.embeds = embeds;
        this.change = change;
        this.json = json;
    }

    @GET
    @Operation(operationId = "getEmbedding", summary = "A talk or video as a frame for another page (oEmbed 1.0)", description = "A `video` where a player is known, `rich` for slides or sound alone, else a `link`.")
    @APIResponse(responseCode = "200", description = "oEmbed 1.0, section 2.3.4", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
            @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING, format = "xml", maxLength = 100_000)) })
    public Document embedding(
            @RestQuery @Parameter(required = true, example = "/v1/talks/lets-talk-about-gil", description = "The address of a talk, by id or slug, or of a video in this API; its path suffices") String url,
            @RestQuery @Parameter(description = "`json`, which it is unless told, or `xml`; 501 for others.") String format,
            @RestQuery @Parameter(description = "Pixels that the frame is wide at most.", schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1")) String maxwidth,
            @RestQuery @Parameter(description = "Pixels that the frame is high at most.", schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1")) String maxheight,
            @RestQuery @Parameter(description = "Do not track: common clients send it; nobody is tracked here anyway.") String dnt)
            throws JsonProcessingException {
        String wanted = Values.text("format", format).orElse("json");
        if (!List.of("json", "xml").contains(wanted)) {
            throw new Refusal(ProblemType.NOT_IMPLEMENTED, "The formats are json and xml.", List.of());
        }
        String address = Values.text("url", url).orElseThrow(() -> Refusal.badValue("url", "is required"));
        var changed = change.at();
        var embed = embeds.at(address, Size.within(maxwidth, maxheight));
        return wanted.equals("xml") ? document(embed.xml(), XML + ";charset=UTF-8", changed, "oembed.xml")
                : document(json.writeValueAsString(embed.members()), MediaType.APPLICATION_JSON, changed, "oembed.json");
    }

    private static Document document(String text, String mediaType, Instant changed, String fileName) {
        return new Document(mediaType, text.getBytes(StandardCharsets.UTF_8), changed, fileName);
    }
}
