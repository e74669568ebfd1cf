package org.conftalks.grant;

import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.shown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.conftalks.Api;
import org.conftalks.grant.Callers.Caller;
import org.conftalks.grant.World.Side;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.response.Response;

/** Every operation that is not open to all, tried by somebody on one side of the world. */
final class Attempts {

    /** Tries an operation on what is published there or on a draft. */
    interface Attempt {

        Response by(Caller caller, Side side, boolean isDraft);
    }

    private static final String VTT = "WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nHello\n";

    private static final Map<String, String> LINKS = Map.of("SlideDeck", "slides", "Video", "videos", "Material", "materials");

    /**
     * What has no drafts: series, topics, imports and grants; and what is made, because a body cannot name what is not seen.
     */
    static final Set<String> WITHOUT_DRAFTS = Set.of("createTalk", "createEvent", "createSpeaker", "createSeries", "putSeries",
            "patchSeries", "deleteSeries", "createTopic", "putTopic", "patchTopic", "deleteTopic", "createImport",
            "listImports",
            "getImport", "listProblemsOfImport", "listDifferencesOfImport", "deleteImport", "createGrant", "listGrants",
            "getGrant", "deleteGrant", "createToken", "listTokens", "getToken", "deleteToken", "listAccessLog", "getMe",
            "patchSpeaker: texts", "putSpeaker: texts");

    /** What is not seen where it is not one's own, and so refused with 404. */
    static final Set<String> UNSEEN = Set.of("getTalk", "getImport", "listProblemsOfImport", "listDifferencesOfImport",
            "deleteImport", "getGrant", "deleteGrant", "getToken", "deleteToken");

    private final World world;
    private final Map<String, Attempt> all = new HashMap<>();

    Attempts(World world) {
        this.world = world;
        talks();
        LINKS.forEach(this::links);
        captions();
        speakers();
        events();
        seriesAndTopics();
        imports();
        grants();
    }

    Attempt of(String operation) {
        return all.get(operation);
    }

    private void talks() {
        all.put("getTalk", (caller, side, isDraft) -> caller.get("/v1/talks/" + world.talk(side, isDraft)));
        all.put("createTalk", (caller, side, isDraft) -> caller.post("/v1/talks", world.talk(side, world.event(side, false))));
        all.put("deleteTalk", (caller, side, isDraft) -> caller.delete("/v1/talks/" + world.talk(side, isDraft)));
        all.put("patchTalk: texts", (caller, side, isDraft) -> caller.patch("/v1/talks/" + world.talk(side, isDraft),
                object("title", unique("Title"), "abstract", "New", "languages", List.of("fr"))));
        all.put("patchTalk: all else", (caller, side, isDraft) -> caller.patch("/v1/talks/" + world.talk(side, isDraft),
                object("room", unique("Room"))));
        all.put("putTalk: texts", (caller, side, isDraft) -> {
            String talk = "/v1/talks/" + world.talk(side, isDraft);
            return caller.put(talk, writable(talk).put("title", unique("Title")));
        });
        all.put("putTalk: all else", (caller, side, isDraft) -> {
            String talk = "/v1/talks/" + world.talk(side, isDraft);
            return caller.put(talk, writable(talk).put("kind", "keynote"));
        });
    }

    private void links(String noun, String collection) {
        all.put("create" + noun, (caller, side, isDraft) -> caller.post(
                "/v1/talks/" + world.talk(side, isDraft) + "/" + collection, World.link()));
        all.put("put" + noun, (caller, side, isDraft) -> caller.put(link(collection, side, isDraft), World.link()));
        all.put("patch" + noun,
                (caller, side, isDraft) -> caller.patch(link(collection, side, isDraft), object("title", unique("Title"))));
        all.put("delete" + noun, (caller, side, isDraft) -> caller.delete(link(collection, side, isDraft)));
    }

    private String link(String collection, Side side, boolean isDraft) {
        return "/v1/" + collection + "/" + world.link(collection, side, isDraft);
    }

    private void captions() {
        all.put("putCaptions", (caller, side, isDraft) -> caller.put("text/vtt", captions(side, isDraft), VTT));
        all.put("deleteCaptions", (caller, side, isDraft) -> {
            String captions = captions(side, isDraft);
            new Caller(Api.ADMIN_TOKEN).put("text/vtt", captions, VTT);
            return caller.delete(captions);
        });
    }

    private String captions(Side side, boolean isDraft) {
        return link("videos", side, isDraft) + "/captions/en";
    }

    private void speakers() {
        all.put("createSpeaker", (caller, side, isDraft) -> caller.post("/v1/speakers", object("name", unique("Person"))));
        all.put("patchSpeaker: texts", (caller, side, isDraft) -> caller.patch("/v1/speakers/" + world.speaker(side),
                object("bio", unique("Bio"), "links", List.of(object("type", "website", "url", "https://example.org/")))));
        all.put("putSpeaker: texts", (caller, side, isDraft) -> {
            String speaker = "/v1/speakers/" + world.speaker(side);
            return caller.put(speaker, writable(speaker).put("name", unique("Speaker")));
        });
        all.put("patchSpeaker: all else", (caller, side, isDraft) -> caller.patch(
                "/v1/speakers/" + world.person(side, isDraft), object("slug", unique("person"))));
        all.put("putSpeaker: all else", (caller, side, isDraft) -> {
            String speaker = "/v1/speakers/" + world.person(side, isDraft);
            return caller.put(speaker, writable(speaker).put("slug", unique("person")));
        });
        all.put("deleteSpeaker",
                (caller, side, isDraft) -> caller.delete("/v1/speakers/" + world.person(side, isDraft) + "?cascade=true"));
    }

    private void events() {
        all.put("createEvent", (caller, side, isDraft) -> caller.post("/v1/events",
                object("name", unique("Event"), "series", world.series(side))));
        all.put("patchEvent", (caller, side, isDraft) -> caller.patch("/v1/events/" + world.event(side, isDraft),
                object("city", unique("City"))));
        all.put("putEvent", (caller, side, isDraft) -> {
            String event = "/v1/events/" + world.event(side, isDraft);
            return caller.put(event, writable(event).put("venue", unique("Venue")));
        });
        all.put("deleteEvent", (caller, side, isDraft) -> caller.delete("/v1/events/" + world.event(side, isDraft)));
    }

    private void seriesAndTopics() {
        all.put("createSeries", (caller, side, isDraft) -> caller.post("/v1/series", object("name", unique("Series"))));
        all.put("patchSeries", (caller, side, isDraft) -> caller.patch("/v1/series/" + world.series(side),
                object("description", unique("Text"))));
        all.put("putSeries", (caller, side, isDraft) -> {
            String series = "/v1/series/" + world.series(side);
            return caller.put(series, writable(series).put("description", unique("Text")));
        });
        all.put("deleteSeries", (caller, side, isDraft) -> caller.delete("/v1/series/" + emptySeries(caller, side)));
        all.put("createTopic", (caller, side, isDraft) -> caller.post("/v1/topics", object("name", unique("Topic"))));
        all.put("patchTopic", (caller, side, isDraft) -> caller.patch(topic(), object("description", unique("Text"))));
        all.put("putTopic", (caller, side, isDraft) -> caller.put(topic(), object("name", unique("Topic"))));
        all.put("deleteTopic", (caller, side, isDraft) -> caller.delete(topic()));
    }

    /** Without events, and one's own where a role was granted. */
    private static String emptySeries(Caller caller, Side side) {
        String series = made("/v1/series", object("name", unique("Series"))).get("id").textValue();
        if (side == Side.OWN && caller.token() != null) {
            var me = caller.get("/v1/me").jsonPath();
            String role = me.getString("roles[0].role");
            if (role != null && Set.of("reader", "editor", "organiser").contains(role)) {
                made("/v1/grants", object("subject", me.getString("subject"), "role", role, "series", series));
            }
        }
        return series;
    }

    private static String topic() {
        return "/v1/topics/" + made("/v1/topics", object("name", unique("Topic"))).get("id").textValue();
    }

    private void imports() {
        all.put("createImport", (caller, side, isDraft) -> imported(caller, side));
        all.put("listImports", (caller, side, isDraft) -> caller.get("/v1/imports"));
        all.put("getImport", (caller, side, isDraft) -> caller.get(report(caller, side)));
        all.put("listProblemsOfImport", (caller, side, isDraft) -> caller.get(report(caller, side) + "/problems.ndjson"));
        all.put("listDifferencesOfImport", (caller, side, isDraft) -> caller.get(report(caller, side) + "/differences.ndjson"));
        all.put("deleteImport", (caller, side, isDraft) -> caller.delete(report(caller, side)));
    }

    private Response imported(Caller caller, Side side) {
        String event = world.event(side, false);
        return caller.post("text/csv", "/v1/imports?format=csv&event=" + event, "title,event\nHello," + event + "\n");
    }

    /** One's own where it is allowed there, else another's. */
    private String report(Caller caller, Side side) {
        var taken = imported(caller, side);
        var job = taken.statusCode() == 202 ? taken : imported(new Caller(Api.ADMIN_TOKEN), side);
        return "/v1/imports/" + job.jsonPath().getString("id");
    }

    private void grants() {
        all.put("getMe", (caller, side, isDraft) -> caller.get("/v1/me"));
        all.put("listAccessLog", (caller, side, isDraft) -> caller.get("/v1/access-log"));
        all.put("listGrants", (caller, side, isDraft) -> caller.get("/v1/grants"));
        all.put("createGrant", (caller, side, isDraft) -> caller.post("/v1/grants", grant(side)));
        all.put("getGrant", (caller, side, isDraft) -> caller.get("/v1/grants/" + granted(side)));
        all.put("deleteGrant", (caller, side, isDraft) -> caller.delete("/v1/grants/" + granted(side)));
        all.put("listTokens", (caller, side, isDraft) -> caller.get("/v1/tokens"));
        all.put("createToken", (caller, side, isDraft) -> caller.post("/v1/tokens", token(side)));
        all.put("getToken", (caller, side, isDraft) -> caller.get("/v1/tokens/" + madeToken(caller, side)));
        all.put("deleteToken", (caller, side, isDraft) -> caller.delete("/v1/tokens/" + madeToken(caller, side)));
    }

    private ObjectNode grant(Side side) {
        return object("subject", "user:" + unique("somebody"), "role", "editor", "event", world.event(side, false));
    }

    private String granted(Side side) {
        return made("/v1/grants", grant(side)).get("id").textValue();
    }

    private ObjectNode token(Side side) {
        return object("name", unique("Token"), "scopes",
                List.of(object("role", "reader", "series", world.series(side))));
    }

    /** One's own where it is allowed there, else another's. */
    private String madeToken(Caller caller, Side side) {
        var made = caller.post("/v1/tokens", token(side));
        return made.statusCode() == 201 ? made.jsonPath().getString("id")
                : made("/v1/tokens", token(side)).get("id").textValue();
    }

    /** What a read gives, to be sent back. */
    private static ObjectNode writable(String address) {
        return shown(address);
    }
}
