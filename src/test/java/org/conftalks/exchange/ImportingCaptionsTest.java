package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.Writes;
import org.conftalks.talk.video.Video;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ImportingCaptionsTest {

    private static final String TEXT = "WEBVTT\\n\\n00:00:01.000 --> 00:00:02.000\\n%s\\n";

    @Inject
    Catalogue catalogue;

    private Video video;

    @BeforeEach
    void aVideo() {
        video = catalogue.video(catalogue.talk());
    }

    @Test
    void aLineBringsThemAndAgainIsNoNews() {
        String line = line(video.id.toString(), "en", TEXT.formatted("One"));

        assertThat(Importing.counts(Importing.welcome(line), "captions")).containsExactly(1, 0, 0, 0);
        String shown = Writes.shown("/v1/videos/" + video.id).toString();
        assertThat(Importing.counts(Importing.welcome(line), "captions")).containsExactly(0, 0, 1, 0);
        assertThat(Writes.shown("/v1/videos/" + video.id)).hasToString(shown);

        var changed = Importing.welcome(line(video.id.toString(), "en", TEXT.formatted("Two")));
        assertThat(Importing.counts(changed, "captions")).containsExactly(0, 1, 0, 0);
        assertThat(Api.get("/v1/videos/%s/captions/en".formatted(video.id)).asString()).contains("Two");
        assertThat(Writes.shown("/v1/videos/" + video.id).get("updatedAt").textValue())
                .isGreaterThan(Writes.json(shown).get("updatedAt").textValue());
    }

    @Test
    void theVideoMayBeCalledByAnExternalIdAndBeInTheSameFile() {
        String key = Catalogue.unique("v");
        var report = Importing.welcome(
                """
                        {"type":"event","slug":"%1$s","name":"An event"}
                        {"type":"talk","title":"A talk","event":"%1$s","videos":[{"url":"https://a.example/%1$s.mp4","externalIds":[{"source":"test","value":"%1$s"}]}]}
                        {"type":"captions","video":{"source":"test","value":"%1$s"},"language":"en","text":"%2$s"}
                        """
                        .formatted(key, TEXT.formatted("One")));

        assertThat(Importing.counts(report, "captions")).containsExactly(1, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({ "00000000-0000-7000-8000-000000000000, en, WEBVTT, unknown", ", xx-none, WEBVTT, unknown-language",
            ", en, nothing, malformed", "no-id, en, WEBVTT, unknown" })
    void whatCannotBeUsedIsRejected(String id, String language, String text, String code) {
        var report = Importing.lines(line(id == null ? video.id.toString() : id, language, text));

        assertThat(Importing.counts(report, "captions")).containsExactly(0, 0, 0, 1);
        assertThat(Importing.codes(report)).containsExactly(code);
        assertThat(Writes.shown("/v1/videos/" + video.id).get("captions")).isEmpty();
    }

    @Test
    void aDryRunShowsThemAndKeepsNothing() {
        var report = Importing.ended(Writes.postAs(Importing.LINES, "/v1/imports?dryRun=true",
                line(video.id.toString(), "en", TEXT.formatted("One")).getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(report.at("/differences/0/changes/0/new").asText()).as(report.toString()).contains("One");
        assertThat(Writes.shown("/v1/videos/" + video.id).get("captions")).isEmpty();
    }

    private static String line(String video, String language, String text) {
        return "{\"type\":\"captions\",\"video\":\"%s\",\"language\":\"%s\",\"text\":\"%s\"}\n".formatted(video, language,
                text);
    }
}
