package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Api.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;

/** Reads that are repeated cost little: ETags, If-None-Match and HEAD. */
@QuarkusTest
class ConditionalTest {

    @Inject
    Catalogue catalogue;

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks/xen-for-puppies", "/v1/events/xen-project-user-summit-2013",
            "/v1/speakers/bryan-smith", "/v1/topics/xen", "/v1/series/xen-project-user-summit",
            "/v1/events/xen-project-user-summit-2013/completeness" })
    void theETagIsStrongAndTheSameOverTwoReads(String address) {
        String tag = get(address).header("ETag");

        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(get(address).header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = { "%s", "W/%s", "\"other\", %s", "\"other\" , W/%s,\"more\"", "*" })
    void whatTheClientHasAlreadyIsNotSentAgain(String ifNoneMatch) {
        String address = "/v1/talks/" + catalogue.talk().slug;
        String tag = get(address).header("ETag");

        var answer = request().header("If-None-Match", ifNoneMatch.formatted(tag)).get(address);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Vary")).isEqualTo(get(address).header("Vary"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"other\"", "W/\"other\"", "", "nonsense", "\"" })
    void whatTheClientDoesNotHaveIsSent(String ifNoneMatch) {
        assertThat(request().header("If-None-Match", ifNoneMatch).get("/v1/talks/" + catalogue.talk().slug).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aListThatIsTheSameIsNotSentAgainEither() {
        String address = "/v1/talks?event=" + catalogue.talk().event.slug;
        String tag = get(address).header("ETag");

        assertThat(request().header("If-None-Match", tag).get(address).statusCode()).isEqualTo(304);
        assertThat(request().header("If-None-Match", tag).get(address + "&fields=id").statusCode()).isEqualTo(200);
    }

    @Test
    void aTalksETagChangesWithAllThatItShows() {
        var event = catalogue.event();
        var talk = catalogue.talk(event);
        var speaker = catalogue.speaker();
        catalogue.billing(talk, speaker);
        var topic = catalogue.topic();
        catalogue.about(talk, topic);
        String address = "/v1/talks/" + talk.id;
        String tag = get(address).header("ETag");

        tag = changed(tag, address, () -> catalogue.slides(talk));
        tag = changed(tag, address, () -> catalogue.video(talk));
        tag = changed(tag, address, () -> catalogue.change(speaker, s -> s.name = "Another name"));
        tag = changed(tag, address, () -> catalogue.change(event, e -> e.name = "Another event"));
        tag = changed(tag, address, () -> catalogue.rename(topic));
        changed(tag, address, () -> catalogue.change(talk, t -> t.description = "Another description"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks/xen-for-puppies", "/v1/talks?event=xen-project-user-summit-2013&limit=2",
            "/v1/events/xen-project-user-summit-2013", "/v1/talks/never-was", "/v1/talks?limit=0" })
    void headHasTheSameHeadersAsGetAndNoBody(String address) {
        var head = request().head(address);

        assertThat(head.asString()).isEmpty();
        assertThat(head.statusCode()).isEqualTo(get(address).statusCode());
        assertThat(headers(head)).isEqualTo(headers(get(address)));
    }

    @Test
    void theAnswerDependsOnWhoAsks() {
        assertThat(get("/v1/talks?limit=1").header("Vary")).contains("Authorization");
        assertThat(Api.administrator().get("/v1/talks?limit=1").header("Vary")).contains("Authorization");
    }

    private static String changed(String tag, String address, Runnable change) {
        change.run();
        String now = get(address).header("ETag");
        assertThat(now).isNotEqualTo(tag);
        assertThat(request().header("If-None-Match", tag).get(address).statusCode()).isEqualTo(200);
        return now;
    }

    /** Without the length, which HEAD may leave out (RFC 9110, section 9.3.2). */
    private static Map<String, String> headers(Response response) {
        var headers = response.headers().asList().stream().collect(Collectors.toMap(Header::getName, Header::getValue,
                (one, another) -> one + "\n" + another, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        headers.keySet().removeAll(List.of("Date", "Content-Length"));
        return headers;
    }
}
