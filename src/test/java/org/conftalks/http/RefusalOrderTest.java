package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ADMIN_TOKEN;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.conftalks.Noun;
import org.conftalks.RawHttp;
import org.conftalks.Writes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Of several reasons to refuse a request the first of this order is told: 401, 404 path, 405, 415, 406, 413, 400, 404, 412,
 * 409, 422.
 */
@QuarkusTest
class RefusalOrderTest {

    private static final Map<String, String> HEADERS = Map.of(
            "plain", "Content-Type: text/plain",
            "image", "Accept: image/png",
            "stale", "If-Match: \"stale\"",
            "onlyNew", "If-None-Match: *");

    private static Map<String, String> addresses;
    private static Map<String, String> bodies;

    @BeforeEach
    void makeWhatTheTableNames() {
        if (addresses != null) {
            return;
        }
        var topic = Noun.TOPICS.one();
        var taken = Noun.TOPICS.one();
        var gone = Noun.TOPICS.one();
        Writes.delete(Noun.TOPICS.at(gone));
        var talk = Noun.TALKS.one();
        String video = "https://youtu.be/QiHX1Rn2IT4";
        made(Noun.TALKS.at(talk) + "/videos", object("url", video));
        addresses = Map.ofEntries(Map.entry("nowhere", "/v1/nothing"), Map.entry("topics", "/v1/topics"),
                Map.entry("topics?", "/v1/topics?unknown=1"), Map.entry("topic", Noun.TOPICS.at(topic)),
                Map.entry("topic?", Noun.TOPICS.at(topic) + "?unknown=1"),
                Map.entry("never", Noun.TOPICS.at(unique("never"))),
                Map.entry("never?", Noun.TOPICS.at(unique("never")) + "?unknown=1"),
                Map.entry("unknownId", Noun.TOPICS.at(UUID.randomUUID())), Map.entry("gone", Noun.TOPICS.at(gone)),
                Map.entry("event", Noun.EVENTS.at(talk.at("/event/id").textValue())),
                Map.entry("event?", Noun.EVENTS.at(talk.at("/event/id").textValue()) + "?cascade=perhaps"),
                Map.entry("videos", Noun.TALKS.at(talk) + "/videos"),
                Map.entry("videosOfNever", "/v1/talks/" + unique("never") + "/videos"));
        bodies = Map.of("none", "", "good", object("name", unique("Good")).toString(), "malformed", "{\"name\":", "invalid",
                "{\"name\":5}", "taken", object("slug", taken.get("slug")).toString(), "takenAndInvalid",
                object("slug", taken.get("slug"), "name", "x".repeat(201)).toString(), "secondAndInvalid",
                object("url", video, "duration", "long").toString(), "large", "{\"name\":\"" + "x".repeat(1_200_000) + "\"}",
                "largeAndMalformed", "{\"name\":" + "x".repeat(1_200_000));
    }

    @ParameterizedTest
    @CsvSource({
            "POST  , nowhere      , token- plain image    , malformed        , 401",
            "DELETE, topics       , token-                , none             , 401",
            "POST  , topics?      , token-                , invalid          , 401",
            "PATCH , never        , token- stale          , good             , 401",
            "POST  , nowhere      , plain                 , good             , 404",
            "POST  , nowhere      , image                 , malformed        , 404",
            "POST  , nowhere      , json                  , large            , 404",
            "POST  , topic        , plain                 , good             , 405",
            "POST  , topic        , json image            , malformed        , 405",
            "DELETE, topics       , stale                 , none             , 405",
            "POST  , never        , json                  , malformed        , 405",
            "POST  , topics       , plain image           , good             , 415",
            "POST  , topics       , plain                 , large            , 415",
            "POST  , topics       , plain                 , malformed        , 415",
            "POST  , topics?      , plain                 , good             , 415",
            "PATCH , never        , json                  , good             , 415",
            "PATCH , topic        , json stale            , invalid          , 415",
            "POST  , topics       , json image            , large            , 406",
            "POST  , topics       , json image            , malformed        , 406",
            "POST  , topics?      , json image            , good             , 406",
            "PATCH , never        , patch image           , good             , 406",
            "PATCH , topic        , patch image stale     , invalid          , 406",
            "POST  , topics       , json                  , largeAndMalformed, 413",
            "PUT   , unknownId    , json                  , large            , 413",
            "PATCH , never        , patch stale           , large            , 413",
            "POST  , topics?      , json                  , large            , 413",
            "PATCH , never        , patch                 , malformed        , 400",
            "PATCH , never?       , patch                 , good             , 400",
            "PATCH , topic?       , patch stale           , invalid          , 400",
            "PATCH , topic        , patch stale           , malformed        , 400",
            "PUT   , unknownId    , json                  , malformed        , 400",
            "POST  , videosOfNever, json                  , malformed        , 400",
            "DELETE, event?       , stale                 , none             , 400",
            "PATCH , never        , patch stale           , good             , 404",
            "PATCH , never        , patch                 , invalid          , 404",
            "PUT   , unknownId    , json stale            , good             , 404",
            "PUT   , unknownId    , json                  , invalid          , 404",
            "DELETE, never        , stale                 , none             , 404",
            "POST  , videosOfNever, json                  , invalid          , 404",
            "PATCH , gone         , patch stale           , invalid          , 410",
            "DELETE, gone         , stale                 , none             , 410",
            "PATCH , topic        , patch stale           , invalid          , 412",
            "PATCH , topic        , patch stale           , taken            , 412",
            "PUT   , topic        , json onlyNew          , invalid          , 412",
            "PUT   , never        , json stale            , invalid          , 412",
            "DELETE, event        , stale                 , none             , 412",
            "PATCH , topic        , patch                 , takenAndInvalid  , 409",
            "POST  , topics       , json                  , takenAndInvalid  , 409",
            "POST  , videos       , json                  , secondAndInvalid , 409",
            "DELETE, event        , json                  , none             , 409",
            "PATCH , topic        , patch                 , invalid          , 422" })
    void theFirstReasonIsTold(String method, String address, String given, String body, int status) {
        byte[] content = bodies.get(body).getBytes(StandardCharsets.UTF_8);
        var headers = new ArrayList<>(List.of("Content-Length: " + content.length));
        if (!given.contains("token-")) {
            headers.add("Authorization: Bearer " + ADMIN_TOKEN);
        }
        for (String header : given.replace("token-", "").strip().split(" +")) {
            headers.add(switch (header) {
                case "patch" -> "Content-Type: " + Writes.MERGE_PATCH;
                case "json", "" -> "Content-Type: " + Writes.JSON;
                default -> HEADERS.get(header);
            });
        }

        var answer = RawHttp.sendBody(method, addresses.get(address), content, headers.toArray(String[]::new));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
    }
}
