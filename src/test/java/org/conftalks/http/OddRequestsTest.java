package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.conftalks.Catalogue;
import org.conftalks.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * No request, however odd, makes the service fail or tell of its inside. What is no HTTP at all the server refuses before the
 * service sees it: without a body.
 */
@QuarkusTest
class OddRequestsTest {

    @Inject
    Catalogue catalogue;

    private static final List<String> SEGMENTS = List.of("v1", "v1", "v1", "talks", "talks", "events", "speakers", "series",
            "topics", "slides", "videos", "materials", "completeness", "xen-for-puppies", "xen-project-user-summit-2013",
            "bryan-smith", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "..", ".", "%2e%2e",
            "%2f", "%00", "%ff", "%", "", ";a=b", "talks;x=y", "*", "{talk}", "%7Btalk%7D", "%F0%9F%90%A7", "a".repeat(300),
            "q", "a[b", "a#b", "openapi", "problems", "not-found", "-1", "99999999999999999999", "'", "%22",
            "%0d%0aX-Injected:%201");
    private static final List<String> NAMES = List.of("limit", "cursor", "sort", "total", "fields", "include", "updatedSince",
            "deleted", "q", "id", "event", "series", "speaker", "topic", "track", "language", "level", "featured", "from", "to",
            "hasSlides", "missing", "country", "city", "when", "affiliation", "mediaType", "provider", "role", "format", "%00",
            "", "a[]", "limit%5B%5D");
    private static final List<String> VALUES = List.of("", "1", "-1", "0", "100", "2147483648", "-9223372036854775809",
            "1e400", "NaN", "9".repeat(200), "true", "false", "null", "undefined", "include", "2013-09-18", "9999-12-31",
            "0001-01-01", "-0001-01-01", "2013-09-18T14:00:00Z", "9999-12-31T23:59:59.999999999Z",
            "0001-01-01T00:00:00%2B18:00",
            "9999-12-31T23:59:59-18:00", "en", "zz", "de-CH-x-" + "a".repeat(8), "i-klingon", "US", "%00", "%ff", "%", "%25",
            "%5C", "%5C,", ",", "a,b,c", "'%20or%201=1--", "%F0%9F%90%A7", "%CC%81".repeat(50), "%EF%B7%BA", "%EF%BF%BF",
            "a%20b%20c", "x".repeat(2000), "talk", "keynote", "slides", "upcoming", "title", "-title", "startsAt", "name",
            "id,slug", "abstract", "AAAA", "application/pdf", "%C4%B0", "%E1%BA%9E",
            "a|b", "\"a", "<b>", "{x}", "^", "`", "\\", "\u00c3\u00bc", "%zz", "%4", "\u00ff", "[x]", "a#b");
    private static final List<String> HEADERS = List.of("Host: ", "Host: a b", "Host: [::1", "Host: [::1]:80",
            "Host: example.org:99999", "Host: ex%41mple", "Host: <script>", "Host: \u00ff", "Host: a:b:c",
            "Host: user@example.org",
            "Host: _", "Host: ..", "Accept: nonsense", "Accept: */*;q=2", "Accept: ;", "Accept: application/json;q=abc",
            "Accept: " + "a/b,".repeat(500), "If-None-Match: *", "If-None-Match: \"", "If-None-Match: W/", "If-None-Match: ,,,",
            "If-Modified-Since: yesterday", "Range: bytes=0-1", "Range: bytes=9-1", "Accept-Encoding: nonsense",
            "Accept-Language: zz;q=x", "Accept-Charset: utf-99", "Content-Type: nonsense", "Content-Length: 0",
            "traceparent: nonsense", "Origin: null", "Cookie: a=b; =", "Forwarded: for=\"", "X-Forwarded-Host: a b",
            "X-Forwarded-Proto: javascript", "X-Forwarded-Prefix: /../", "X-HTTP-Method-Override: DELETE", "Expect: nonsense",
            "Upgrade: websocket", "Connection: upgrade", "Transfer-Encoding: nonsense", "TE: trailers");

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void noneFails(long seed) {
        var random = new Random(seed);
        var softly = new SoftAssertions();
        for (int number = 0; number < 120; number++) {
            String target = target(random);
            String header = one(random, HEADERS);
            var answer = RawHttp.get(target, random.nextBoolean() ? header : "X-Nothing: odd");
            String request = target + " with " + header + " of seed " + seed;
            softly.assertThat(answer.status()).as(request + "\n" + answer.body()).isBetween(200, 499);
            softly.assertThat(answer.headers()).as(request).doesNotContainKey("x-injected");
            if (answer.status() >= 400 && !answer.body().isEmpty()) {
                softly.assertThat(answer.headers().get("content-type")).as(request).isEqualTo("application/problem+json");
                softly.assertThat(answer.body()).as(request).doesNotContain("Exception", "org.conftalks", "org.hibernate",
                        "java.", "jakarta.", "\tat ", "select ", "ERROR:", "SQL");
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks?q=xen|puppies", "/v1/talks?q=\"xen", "/v1/search?q=<b>{xen}^`\\",
            "/v1/talks?q=%22xen",
            "http://localhost/v1/talks?q=\"xen", "/v1/talks?q=[xen]#puppies" })
    void whatIsTypedIsReadAsBrowsersSendIt(String target) {
        var answer = RawHttp.get(target);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** As a command line sends it, byte by byte. */
    @Test
    void lettersAreReadAsUtf8AndPagesGoOnWithThem() {
        String typed = new String("/v1/talks?track=\"Größe\"&limit=1".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        var event = catalogue.event();
        for (int number = 0; number < 2; number++) {
            catalogue.talk(event, talk -> talk.track = "\"Größe\"");
        }
        var first = RawHttp.get(typed).json();
        assertThat(first.getList("items")).hasSize(1);
        String next = first.getString("page.next");
        assertThat(URI.create(next).getRawQuery()).contains("track=%22Gr%C3%B6%C3%9Fe%22");
        assertThat(RawHttp.get(next.replaceFirst("^http://[^/]+", "")).json().getList("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks?q=%zz", "/v1/talks?q=%", "/v1/talks/%4", "/v1/talks/%4?q=a", "/v1/talks?q=\"%zz",
            "/v1/talks?q=a%2", "/%",
            "http://localhost/v1/talks/%zz" })
    void anEscapeThatIsCutOffIsToldOf(String target) {
        var answer = RawHttp.get(target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().getString("type")).endsWith("/problems/malformed-request");
        assertThat(answer.headers()).containsKey("x-content-type-options");
    }

    private static String target(Random random) {
        var target = new StringBuilder(random.nextInt(4) == 0 ? "" : "/v1/talks");
        for (int segments = random.nextInt(4); segments > 0 || target.isEmpty(); segments--) {
            target.append('/').append(one(random, SEGMENTS));
        }
        var parameters = new ArrayList<String>();
        for (int count = random.nextInt(4); count > 0; count--) {
            parameters.add(one(random, NAMES) + (random.nextInt(8) == 0 ? "" : "=" + one(random, VALUES)));
        }
        return parameters.isEmpty() ? target.toString() : target + "?" + String.join("&", parameters);
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
