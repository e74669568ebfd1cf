package org.conftalks.exchange.programme;

import java.time.Instant;
import java.util.Set;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;

import org.conftalks.catalogue.LastChange;
import org.conftalks.catalogue.Within;
import org.conftalks.event.Events;
import org.conftalks.exchange.format.ndjson.Ndjson;
import org.conftalks.http.Document;
import org.conftalks.http.Links;
import org.conftalks.http.Values;
import org.conftalks.talk.TalkParameters;
import org.conftalks.talk.TalkView;
import org.conftalks.talk.Talks;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

@Path("/v1")
@Tag(name = "Formats")
public class ProgrammeResource {

    private static final String XML = "application/xml";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private final Events events;
    private final Talks talks;
    private final TalkFiles files;
    private final LastChange change;
    private final Links links;
    private final ObjectMapper json;

    ProgrammeResource(Events events, Talks talks, TalkFiles files, LastChange change, Links links,
            ObjectMapper json) {
        this.events = events;
        this.talks = talks;
        this.files = files;
        this.change = change;
        this.links = links;
        this.json = json;
    }

    @GET
    @Path("/events/{event}/schedule.xml")
    @Produces(XML)
    @Operation(operationId = "getScheduleXmlOfEvent", summary = "An event's programme as schedule.xml", description = "As the schema of the c3voc has it, for Fahrplan apps and video teams. A talk whose time is not known stands at the begin of its day with a duration of nothing, one without a room in a room without a name; cancelled and withdrawn talks are not in it.")
    @APIResponse(responseCode = "200", description = "schedule.xml", content = @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 2147483647)))
    public Document scheduleXml(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event) {
        var changed = change.at();
        var schedule = schedule(event);
        return document(ScheduleXml.MEDIA_TYPE, ScheduleXml.of(schedule, links), changed, schedule, "schedule.xml");
    }

    @GET
    @Path("/events/{event}/schedule.json")
    @Produces(JSON)
    @Operation(operationId = "getScheduleJsonOfEvent", summary = "An event's programme as schedule.json", description = "As the schemas of the c3voc have it. Version 2 demands a track and a language: `none` and `xx` where there is none.")
    @APIResponse(responseCode = "200", description = "schedule.json", content = @Content(mediaType = JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Document scheduleJson(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event,
            @RestQuery @Parameter(description = "Of the format: `1` by itself, or `2`", schema = @Schema(type = SchemaType.STRING, enumeration = {
                    "1", "2" })) String version) {
        var changed = change.at();
        var schedule = schedule(event);
        var written = new ScheduleJson(schedule, links);
        boolean second = Values.text("version", version).map(text -> Values.oneOf("version", text, Set.of("1", "2")))
                .filter("2"::equals).isPresent();
        return document(JSON, bytes(second ? written.version2() : written.version1()), changed, schedule,
                "schedule.json");
    }

    @GET
    @Path("/events/{event}/talks.csv")
    @Produces(CSV)
    @Operation(operationId = "getTalksCsvOfEvent", summary = "The talks of an event as CSV", description = "With the filters of the list; all of them, with their long texts.")
    @APIResponse(responseCode = "200", description = "A line of names, then a talk a row", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 2147483647)))
    public RestResponse<StreamingOutput> csvOfEvent(
            @RestPath @Parameter(description = "Id or slug", example = "xen-project-user-summit-2013") String event,
            @BeanParam TalkParameters given) {
        return files.csv(given, talks.within(event), "talks");
    }

    @GET
    @Path("/talks.csv")
    @Produces(CSV)
    @Operation(operationId = "getTalksCsv", summary = "Talks as CSV", description = "With the filters of the list; all of them, with their long texts.")
    @APIResponse(responseCode = "200", description = "A line of names, then a talk a row", content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 2147483647)))
    public RestResponse<StreamingOutput> csv(@BeanParam TalkParameters given) {
        return files.csv(given, Within.all(), "talks");
    }

    @GET
    @Path("/talks.ndjson")
    @Produces(Ndjson.MEDIA_TYPE)
    @Operation(operationId = "getTalksNdjson", summary = "Talks, one JSON object a line", description = "With the filters of the list; all of them, with their long texts.")
    @APIResponse(responseCode = "200", description = "A talk a line", content = @Content(mediaType = Ndjson.MEDIA_TYPE, schema = @Schema(implementation = TalkView.class)))
    public RestResponse<StreamingOutput> ndjson(@BeanParam TalkParameters given) {
        return files.ndjson(given, Within.all(), "talks");
    }

    private Schedule schedule(String event) {
        var held = events.one(event).value();
        return Schedule.of(held, talks.ofEvent(held.id()));
    }

    private Document document(String mediaType, byte[] content, Instant changed, Schedule schedule, String suffix) {
        return new Document(mediaType, content, changed, schedule.event().slug() + "-" + suffix);
    }

    private byte[] bytes(Object tree) {
        try {
            return json.writeValueAsBytes(tree);
        } catch (JsonProcessingException madeHere) {
            throw new IllegalStateException(madeHere);
        }
    }
}
