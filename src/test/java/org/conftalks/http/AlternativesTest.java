package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.talk.Talk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AlternativesTest {

    @Inject
    Catalogue catalogue;

    private Talk talk;

    @BeforeEach
    void makeATalk() {
        talk = catalogue.talk();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "text/calendar                           | /v1/events/{event}        | /v1/events/{event}/calendar.ics",
            "application/xml                         | /v1/events/{event}        | /v1/events/{event}/schedule.xml",
            "application/ld+json                     | /v1/events/{event}        | /v1/events/{event}/jsonld",
            "application/ld+json                     | /v1/talks/{talk}          | /v1/talks/{talk}/jsonld",
            "text/calendar, application/json;q=0.9   | /v1/talks/{talk}          | /v1/talks/{talk}/calendar.ics",
            "text/calendar;q=0.5, */*;q=0.4          | /v1/talks/{talk}          | /v1/talks/{talk}/calendar.ics",
            "application/x-bibtex                    | /v1/talks/{talk}          | /v1/talks/{talk}/citation.bib",
            "application/vnd.citationstyles.csl+json | /v1/talks/{talk}          | /v1/talks/{talk}/citation.json",
            "application/x-research-info-systems     | /v1/talks/{talk}          | /v1/talks/{talk}/citation.ris",
            "text/csv                                | /v1/talks?event={event}   | /v1/talks.csv?event={event}",
            "application/x-ndjson                    | /v1/talks?event={event}   | /v1/talks.ndjson?event={event}",
            "text/csv                                | /v1/events/{event}/talks  | /v1/events/{event}/talks.csv",
            "application/atom+xml                    | /v1/events/{event}/videos | /v1/events/{event}/feeds/videos.atom",
            "application/rss+xml, */*;q=0.1          | /v1/slides?limit=3        | /v1/feeds/slides.rss?limit=3",
            "application/feed+json                   | /v1/talks?limit=3         | /v1/feeds/talks.json?limit=3" })
    void whoAcceptsAFormatRatherThanJsonGetsIt(String accept, String address, String ofTheFormat) {
        var answer = Api.request().header("Accept", accept).get(filled(address));
        var alone = Api.get(filled(ofTheFormat));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(alone.contentType());
        assertThat(answer.asString()).isEqualTo(alone.asString());
        assertThat(answer.header("Vary")).isEqualTo("Authorization, Accept");
        assertThat(alone.header("Vary")).isEqualTo("Authorization");
        assertThat(Api.request().header("Accept", accept).head(filled(address)).contentType()).isEqualTo(answer.contentType());
        // whatever is written in between, a token's last use for instance, is another state to a streamed list
        assertThat(IntStream.range(0, 5).mapToObj(time -> askedAgain(accept, filled(address)))).contains(304);
        assertThat(Api.request().header("If-None-Match", answer.header("ETag")).get(filled(address)).statusCode())
                .as("JSON is another thing").isEqualTo(200);
    }

    private static int askedAgain(String accept, String address) {
        String tag = Api.request().header("Accept", accept).get(address).header("ETag");
        return Api.request().header("Accept", accept).header("If-None-Match", tag).get(address).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = { "*/*", "application/json", "application/*, text/calendar;q=0.1",
            "application/json, text/plain, */*",
            "application/json, application/xml;q=0.9, text/calendar;q=0.9",
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8" })
    void allOthersGetJson(String accept) {
        for (String address : new String[] { "/v1/events/{event}", "/v1/talks/{talk}", "/v1/talks?event={event}" }) {
            var answer = Api.request().header("Accept", accept).get(filled(address));

            assertThat(answer.contentType()).as(address).startsWith("application/json");
            assertThat(answer.header("Vary")).isEqualTo("Authorization, Accept");
        }
    }

    @Test
    void whatIsKeptInMemoryIsKeptByWhatIsAccepted() {
        String at = "/v1/talks/" + talk.slug;
        for (int times = 0; times < 3; times++) {
            for (String accept : new String[] { "text/calendar", "application/json", "application/x-bibtex" }) {
                assertThat(Api.request().header("Accept", accept).get(at).contentType()).startsWith(accept);
            }
        }
    }

    @Test
    void whatThereIsNotIsRefusedAsEverywhere() {
        Api.problem(406, Api.request().header("Accept", "image/png").get("/v1/events/" + talk.event.slug), "");
        Api.problem(404, Api.request().header("Accept", "text/calendar").get("/v1/events/no-such-event"), "");
        Api.problem(400, Api.request().header("Accept", "text/csv").get("/v1/talks?limit=3"), "");
        Api.problem(400, Api.request().header("Accept", "application/atom+xml").get("/v1/talks?q=xen"), "");
    }

    @Test
    void anAddressThatHasOneFormatDoesNotVary() {
        assertThat(Api.get("/v1/talks/%s/slides".formatted(talk.slug)).header("Vary")).isEqualTo("Authorization");
    }

    private String filled(String address) {
        return address.replace("{event}", talk.event.slug).replace("{talk}", talk.slug);
    }
}
