package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.conftalks.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** U+0000, bytes that are no UTF-8, and addresses without measure are the client's fault. */
@QuarkusTest
class UnreadableTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks/%00", "/v1/talks/a%00b", "/v1/talks/%ff", "/v1/talks/%c3", "/v1/talks/%ed%a0%80",
            "/v1/events/%00/talks", "/v1/events/%ff/completeness", "/v1/slides/%00", "/v1/topics/%fe%ff",
            "/v1/speakers/%C0%80" })
    void inAPathItIsMalformed(String path) {
        var answer = RawHttp.get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "%00", "a%00b", "%ff", "%c3", "%ed%a0%80", "%C0%80" })
    void inAValueItIsMalformed(String text) {
        for (String name : new String[] { "q", "track", "event", "id", "cursor", "fields", "limit" }) {
            RawHttp.get("/v1/talks?" + name + "=" + text).refusedFor(name);
        }
        RawHttp.get("/v1/speakers?affiliation=" + text).refusedFor("affiliation");
        RawHttp.get("/v1/events?city=" + text).refusedFor("city");
        RawHttp.get("/v1/slides?mediaType=" + text).refusedFor("mediaType");
    }

    @ParameterizedTest
    @ValueSource(strings = { "%00=1", "%ff=1", "q%00=1", "%ed%a0%80" })
    void inANameItIsMalformed(String parameter) {
        var answer = RawHttp.get("/v1/talks?" + parameter);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("errors[0].parameter")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks?q=%", "/v1/talks?q=%zz", "/v1/talks?q=%f", "/v1/talks/%", "/v1/talks/%zz" })
    void anEscapeThatIsNoneIsMalformed(String address) {
        assertThat(RawHttp.get(address).status()).isEqualTo(400);
    }

    @Test
    void anAddressThatIsTooLongIsRefusedWithAProblem() {
        var answer = RawHttp.get("/v1/talks?q=" + "a".repeat(10_000));

        assertThat(answer.status()).isEqualTo(414);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
    }

    @Test
    void headersThatAreTooLargeAreTheClientsFault() {
        assertThat(RawHttp.get("/v1/talks", "X-Odd: " + "a".repeat(30_000)).status()).isEqualTo(431);
    }
}
