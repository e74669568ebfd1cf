package org.conftalks.exchange.captions;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import org.conftalks.exchange.format.UnreadableFile;
import org.conftalks.exchange.format.captions.Captions;
import org.conftalks.http.Document;
import org.conftalks.http.Languages;
import org.conftalks.http.ProblemType;
import org.conftalks.http.Refusal;
import org.conftalks.talk.video.CaptionTrack;
import org.conftalks.talk.video.CaptionTracks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The captions of videos, a text a language: WebVTT, and SubRip for those who ask for it. */
@Path("/v1/videos/{id}/captions")
@Transactional
@Tag(name = "Videos")
public class CaptionsResource {

    private static final List<Variant> FORMATS = Variant.mediaTypes(MediaType.valueOf(Captions.MEDIA_TYPE),
            MediaType.valueOf(Captions.SRT_MEDIA_TYPE)).build();
    private static final String WEB_VTT = ".vtt";
    private static final String SRT = ".srt";

    private final CaptionTracks tracks;

    CaptionsResource(CaptionTracks tracks) {
        this.tracks = tracks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listCaptions", summary = "The captions of a video")
    public CaptionsList list(
            @RestPath @Parameter(description = "Id of the video", example = "01619be9-1800-7000-8000-000000000002") String id) {
        return new CaptionsList(tracks.of(id));
    }

    @GET
    @Path("/{language}")
    @Produces({ Captions.MEDIA_TYPE, Captions.SRT_MEDIA_TYPE })
    @Operation(operationId = "getCaptions", summary = "What is said in a video, and when", description = "As WebVTT, or as SubRip where `Accept` prefers that. `.vtt` or `.srt` behind the language say which, too.")
    @APIResponse(responseCode = "200", description = "Times and texts only", content = {
            @Content(mediaType = Captions.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, maxLength = Captions.MOST_BYTES, pattern = "^[^\\u0000]*$")),
            @Content(mediaType = Captions.SRT_MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, maxLength = Captions.MOST_BYTES, pattern = "^[^\\u0000]*$")) })
    public Document one(
            @RestPath @Parameter(description = "Id of the video", example = "01619be9-1800-7000-8000-000000000002") String id,
            @RestPath @Parameter(description = "BCP 47", example = "en") String language, @Context Request request) {
        String lower = language.toLowerCase(Locale.ROOT);
        boolean told = lower.endsWith(SRT) || lower.endsWith(WEB_VTT);
        String tag = told ? language.substring(0, language.length() - SRT.length()) : language;
        var track = tracks.one(id, Languages.of(tag).orElse(tag));
        boolean srt = told ? lower.endsWith(SRT)
                : request.selectVariant(FORMATS).getMediaType().getSubtype().equals("x-subrip");
        return srt
                ? new Document(Captions.SRT_MEDIA_TYPE + ";charset=UTF-8", utf8(Captions.read(utf8(track.webVtt)).srt()),
                        track.updatedAt, track.language + SRT)
                : document(track);
    }

    @PUT
    @Path("/{language}")
    @Consumes({ Captions.MEDIA_TYPE, Captions.SRT_MEDIA_TYPE })
    @Produces(Captions.MEDIA_TYPE)
    @Operation(operationId = "putCaptions", summary = "Say what is said in a video, and when", description = "WebVTT or SubRip, up to 2 MB. Times and texts are kept; tags, styles, places on the screen and remarks are not. The answer has what is kept.")
    @APIResponse(responseCode = "200", description = "Replaced", content = @Content(mediaType = Captions.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, maxLength = Captions.MOST_BYTES, pattern = "^[^\\u0000]*$")))
    public RestResponse<Document> put(
            @RestPath @Parameter(description = "Id of the video", example = "01619be9-1800-7000-8000-000000000002") String id,
            @RestPath @Parameter(description = "BCP 47", example = "de") String language,
            @RequestBody(required = true, content = {
                    @Content(mediaType = Captions.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, maxLength = Captions.MOST_BYTES, pattern = "^[^\\u0000]*$"), examples = @ExampleObject(name = "example", value = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nGuten Tag!\n")),
                    @Content(mediaType = Captions.SRT_MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, maxLength = Captions.MOST_BYTES, pattern = "^[^\\u0000]*$"), examples = @ExampleObject(name = "example", value = "1\n00:00:01,000 --> 00:00:04,000\nGuten Tag!\n")) }) InputStream body) {
        String tag = Languages.of(language).orElseThrow(() -> Refusal
                .malformed("The address names no language that ISO 639 knows, such as en or pt-BR."));
        var kept = tracks.put(id, tag, webVtt(body), CaptionsResource::utf8);
        var document = document(kept.track());
        return kept.isNew() ? RestResponse.ResponseBuilder.<Document> create(RestResponse.Status.CREATED)
                .location(URI.create(tracks.address(kept.track()))).entity(document).build() : RestResponse.ok(document);
    }

    @DELETE
    @Path("/{language}")
    @Operation(operationId = "deleteCaptions", summary = "Take captions away")
    public void delete(
            @RestPath @Parameter(description = "Id of the video", example = "01619be9-1800-7000-8000-000000000002") String id,
            @RestPath @Parameter(description = "BCP 47", example = "de") String language) {
        tracks.delete(id, Languages.of(language).orElse(language), CaptionsResource::utf8);
    }

    private static String webVtt(InputStream body) {
        try {
            byte[] sent = body == null ? new byte[0] : body.readNBytes(Captions.MOST_BYTES + 1);
            String webVtt = sent.length > Captions.MOST_BYTES ? null : Captions.read(sent).webVtt();
            if (webVtt == null || utf8(webVtt).length > Captions.MOST_BYTES) {
                throw new Refusal(ProblemType.TOO_LARGE, "Captions may have 2 MB.", List.of());
            }
            return webVtt;
        } catch (UnreadableFile unreadable) {
            throw Refusal.malformed(unreadable.getMessage());
        } catch (IOException interrupted) {
            throw Refusal.malformed("The body ended before it was complete.");
        }
    }

    private static Document document(CaptionTrack track) {
        return new Document(Captions.MEDIA_TYPE + ";charset=UTF-8", utf8(track.webVtt), track.updatedAt,
                track.language + WEB_VTT);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
