package org.conftalks.exchange.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Catalogue.draft;

import java.util.List;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.Writes;
import org.conftalks.catalogue.Visibility;
import org.conftalks.talk.Talk;
import org.conftalks.talk.video.Video;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class CaptionsResourceTest {

    private static final String VTT = "text/vtt";
    private static final String SRT = "application/x-subrip";
    private static final String TEXT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello\nWorld\n";
    private static final String TEXT_AS_SRT = "1\n00:00:01,000 --> 00:00:02,500\nHello\nWorld\n\n";

    @Inject
    Catalogue catalogue;

    private Talk talk;
    private Video video;
    private String at;

    @BeforeEach
    void aVideo() {
        talk = catalogue.talk();
        video = catalogue.video(talk);
        at = "/v1/videos/%s/captions".formatted(video.id);
    }

    @Test
    void theyGoInAndComeOutInBothFormats() {
        var made = Writes.putAs(SRT, at + "/EN-us", TEXT_AS_SRT);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(at + "/en-US");
        assertThat(made.asString()).isEqualTo(TEXT);
        var read = Api.get(at + "/en-US");
        assertThat(read.contentType()).isEqualTo("text/vtt;charset=UTF-8");
        assertThat(read.asString()).isEqualTo(TEXT);
        assertThat(read.header("Vary")).isEqualTo("Authorization, Accept");
        assertThat(read.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(read.header("Last-Modified")).isNotBlank();
        assertThat(Api.get(at + "/en-us.srt").asString()).isEqualTo(TEXT_AS_SRT);
        assertThat(Api.get(at + "/en-US.srt").header("Vary")).isEqualTo("Authorization");
        assertThat(Api.get(at + "/en-US.vtt").asString()).isEqualTo(TEXT);
        var asked = Api.request().header("Accept", "text/vtt;q=0.5, application/x-subrip").get(at + "/en-US");
        assertThat(asked.contentType()).startsWith(SRT);
        assertThat(asked.asString()).isEqualTo(TEXT_AS_SRT);
        Api.problem(406, Api.request().header("Accept", "image/png").get(at + "/en-US"), "");
    }

    @Test
    void theVideoShowsThemAndCountsAsChangedAsDoesItsTalk() {
        var before = Writes.shown("/v1/talks/" + talk.id);
        Writes.putAs(VTT, at + "/fr", TEXT);
        Writes.putAs(VTT, at + "/de", TEXT);

        var shown = Writes.shown("/v1/videos/" + video.id);
        assertThat(shown.get("captions").findValuesAsText("language")).containsExactly("de", "fr");
        assertThat(Api.get(shown.at("/captions/0/self").textValue()).asString()).isEqualTo(TEXT);
        var after = Writes.shown("/v1/talks/" + talk.id);
        assertThat(after.at("/videos/0/captions")).isEqualTo(shown.get("captions"));
        assertThat(after.get("updatedAt").textValue()).isGreaterThan(before.get("updatedAt").textValue());
        assertThat(shown.get("updatedAt").textValue()).isGreaterThan(before.get("updatedAt").textValue());
        var listed = Writes.shown(at).get("items");
        assertThat(listed.findValuesAsText("language")).containsExactly("de", "fr");
        assertThat(listed.at("/0/self")).isEqualTo(shown.at("/captions/0/self"));
        // what a read gave may be sent back
        assertThat(Writes.put("/v1/videos/" + video.id, shown).statusCode()).isEqualTo(200);

        assertThat(Writes.delete(at + "/de").statusCode()).isEqualTo(204);
        assertThat(Writes.shown("/v1/videos/" + video.id).get("captions").findValuesAsText("language")).containsExactly("fr");
        Api.problem(404, Api.get(at + "/de"), "");
        assertThat(Writes.shown("/v1/talks/" + talk.id).get("updatedAt").textValue())
                .isGreaterThan(after.get("updatedAt").textValue());
    }

    @Test
    void whatIsNoNewsChangesNothing() {
        Writes.putAs(VTT, at + "/en", TEXT);
        String shown = Writes.shown("/v1/videos/" + video.id).toString();

        var again = Writes.putAs(SRT, at + "/eng", TEXT_AS_SRT);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Writes.shown("/v1/videos/" + video.id)).hasToString(shown);
    }

    @Test
    void whoWritesMaySayWhatIsToBeThere() {
        assertThat(Writes.putAs(VTT, at + "/en", TEXT, "If-Match", "\"x\"").statusCode()).isEqualTo(412);
        String tag = Writes.putAs(VTT, at + "/en", TEXT, "If-None-Match", "*").header("ETag");
        assertThat(Writes.putAs(VTT, at + "/en", "WEBVTT\n", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(Writes.putAs(VTT, at + "/en", "WEBVTT\n", "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(Writes.delete(at + "/en", "If-Match", tag).statusCode()).isEqualTo(412);
        String present = Writes.etag(at + "/en");
        assertThat(Api.request().header("If-None-Match", present).get(at + "/en").statusCode()).isEqualTo(304);
        assertThat(Writes.delete(at + "/en", "If-Match", present).statusCode()).isEqualTo(204);
        Api.problem(404, Writes.delete(at + "/en"), "");
    }

    @Test
    void theyAreSeenWhereTheVideoIs() {
        Writes.putAs(VTT, at + "/en", TEXT);
        catalogue.change(talk, held -> held.visibility = Visibility.DRAFT);
        for (String address : List.of(at, at + "/en", at + "/en.srt")) {
            Api.problem(404, Api.get(address), "");
            assertThat(Api.administrator().get(address).statusCode()).isEqualTo(200);
        }
        assertThat(Api.get("/v1/dump.ndjson").asString()).doesNotContain(video.id.toString());
        assertThat(Api.administrator().get("/v1/dump.ndjson").asString())
                .contains("{\"type\":\"captions\",\"video\":\"%s\",\"language\":\"en\"".formatted(video.id));

        catalogue.change(talk, held -> held.visibility = Visibility.PUBLISHED);
        Writes.delete("/v1/videos/" + video.id);
        Api.problem(410, Api.get(at + "/en"), "");
        Api.problem(410, Writes.putAs(VTT, at + "/en", TEXT), "");
        Api.problem(404, Api.get("/v1/videos/%s/captions".formatted(catalogue.video(catalogue.talk(draft())).id)), "");
    }

    @Test
    void nobodyWritesWithoutAToken() {
        Api.problem(401, Api.request().contentType(VTT).body(TEXT).put(at + "/en"), "");
        Api.problem(401, Api.request().delete(at + "/en"), "");
    }

    @ParameterizedTest
    @CsvSource({ "text/vtt, en, 400, no captions at all", "application/x-subrip, en, 400, ''", "application/json, en, 415, {}",
            "text/plain, en, 415, WEBVTT", "text/vtt;charset=latin1, en, 415, WEBVTT", "text/vtt, english, 400, WEBVTT",
            "text/vtt, en.srt, 400, WEBVTT", "text/vtt, '%C3%BC', 400, WEBVTT" })
    void whatIsNoneIsRefused(String mediaType, String language, int status, String body) {
        Api.problem(status, Writes.putAs(mediaType, at + "/" + language, body), "");
        assertThat(Writes.shown("/v1/videos/" + video.id).get("captions")).isEmpty();
    }

    @Test
    void theyHaveALimit() {
        String cue = "\n00:00:01.000 --> 00:00:02.000\n%s\n".formatted("&".repeat(1_000));

        Api.problem(413, Writes.putAs(VTT, at + "/en", "WEBVTT\n" + cue.repeat(3_000)), "");
        // an entity is longer than its character
        Api.problem(413, Writes.putAs(VTT, at + "/en", "WEBVTT\n" + cue.repeat(1_000)), "");
        assertThat(Writes.putAs(VTT, at + "/en", "WEBVTT\n" + cue.repeat(300)).statusCode()).isEqualTo(201);
    }
}
