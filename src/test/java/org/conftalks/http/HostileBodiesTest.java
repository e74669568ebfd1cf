package org.conftalks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ADMIN_TOKEN;
import static org.conftalks.Writes.object;
import static org.conftalks.Writes.patched;
import static org.conftalks.Writes.shown;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.conftalks.Noun;
import org.conftalks.RawHttp;
import org.conftalks.RawHttp.Answer;
import org.conftalks.Writes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

/** Bodies that are no JSON object, in every way; none changes anything, and the service is well afterwards. */
@QuarkusTest
class HostileBodiesTest {

    @ParameterizedTest
    @ValueSource(strings = { "Content-Type: ", "Content-Type:", "Content-Type:   " })
    void anEmptyMediaTypeIsNone(String header) {
        for (String target : new String[] { "POST /v1/topics", "PUT " + address, "PATCH " + address, "POST /v1/imports",
                "POST /v1/tokens", "PUT /v1/videos/01619be9-1800-7000-8000-000000000002/captions/en" }) {
            String[] parts = target.split(" ");
            var answer = RawHttp.send(parts[0], parts[1], "Authorization: Bearer " + ADMIN_TOKEN, header, "Content-Length: 0");
            assertThat(answer.status()).as(target + answer.body()).isEqualTo(415);
        }
    }

    private static final Charset UTF_32 = Charset.forName("UTF-32");

    private ObjectNode topic;
    private String address;

    @BeforeEach
    void makeATarget() {
        topic = Noun.TOPICS.one();
        address = Noun.TOPICS.at(topic);
    }

    @AfterEach
    void nothingHasChangedAndAGoodRequestWorks() {
        assertThat(shown(address)).isEqualTo(topic);
        assertThat(patched(address, object("description", "Fine")).get("description").textValue()).isEqualTo("Fine");
    }

    static Stream<String> malformed() {
        return Stream.of("", " ", "\n", "[]", "[{\"name\":\"x\"}]", "\"text\"", "5", "null", "true", "{", "}", "{\"name\":",
                "{\"name\":\"x\"",
                "{\"name\":\"x", "{\"name\":\"x\\", "{\"name\":\"x\\u12\"}", "{\"name\":\"x\"}}", "{\"name\":\"x\"} {}",
                "{\"name\":\"x\"} x", "{\"name\":\"x\",}", "{,}", "{\"name\"}", "{\"name\" \"x\"}", "{'name':'x'}",
                "{name:\"x\"}", "{\"name\":NaN}", "{\"name\":Infinity}", "{\"name\":-Infinity}", "{\"name\":undefined}",
                "{\"name\":01}", "{\"name\":+1}", "{\"name\":.5}", "{\"name\":1.}", "{\"name\":0x10}", "{\"name\":1e}",
                "// x\n{\"name\":\"x\"}", "/* x */{\"name\":\"x\"}", "# x\n{\"name\":\"x\"}", "{\"name\":\"a\nb\"}",
                "{\"name\":\"a\u0000b\"}", "\u0000{\"name\":\"x\"}", "{\"name\":\"x\"}\u0000",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"name\":\"x\",\"n\\u0061me\":\"y\"}",
                "{\"name\":\"x\",\"externalIds\":[{\"source\":\"a\",\"source\":\"b\"}]}",
                "{\"name\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}", "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000),
                "[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"name\":" + "9".repeat(5_000) + "}",
                "{\"name\":1e99999999999999999999}",
                "{\"" + "x".repeat(100_000) + "\":1}", "name=x", "<name>x</name>", "name: x", "GET / HTTP/1.1\r\n\r\n",
                ")]}',\n{\"name\":\"x\"}");
    }

    @ParameterizedTest
    @MethodSource
    void malformed(String body) {
        refused(400, patch(body.getBytes(UTF_8)));
        refused(400, send("PUT", address, Writes.JSON, body.getBytes(UTF_8)));
        refused(400, send("POST", "/v1/topics", Writes.JSON, body.getBytes(UTF_8)));
    }

    static Stream<Arguments> otherEncodings() {
        String good = "{\"description\":\"gruezi é\"}";
        return Stream.of(arguments("Latin-1", good.getBytes(ISO_8859_1)),
                arguments("UTF-16 with a mark", good.getBytes(UTF_16)),
                arguments("UTF-16", good.getBytes(UTF_16BE)), arguments("UTF-32", good.getBytes(UTF_32)),
                arguments("a byte that never occurs", bytes("{\"description\":\"", 0xFF, "\"}")),
                arguments("half a character", bytes("{\"description\":\"", 0xE2, 0x82, "\"}")),
                arguments("too long a form", bytes("{\"description\":\"", 0xC0, 0x80, "\"}")),
                arguments("a surrogate as three bytes", bytes("{\"description\":\"", 0xED, 0xA0, 0x80, "\"}")),
                arguments("beyond Unicode", bytes("{\"description\":\"", 0xF5, 0x80, 0x80, 0x80, "\"}")),
                arguments("garbage", bytes(0x1F, 0x8B, 0x08, 0, 0, 1, 2, 3)));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void whatIsNotUtf8IsRefused(String name, byte[] body) {
        var answer = patch(body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        refused(answer.status(), answer);
    }

    @Test
    void aByteOrderMarkIsIgnoredOrRefused() {
        var answer = patch(bytes(0xEF, 0xBB, 0xBF, "{}"));

        assertThat(answer.status()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
            "application/xml",
            "text/json", "application/ld+json", "application/json-patch+json", "application/jsonp", "application/octet-stream",
            "*/*", "" })
    void anotherMediaTypeIsRefused(String mediaType) {
        byte[] good = "{\"description\":\"Changed\"}".getBytes(UTF_8);

        refused(415, send("PATCH", address, mediaType, good));
        refused(415, send("PUT", address, mediaType, good));
        refused(415, send("POST", "/v1/topics", mediaType, good));
    }

    @Test
    void eachMethodTakesItsOwnMediaTypeAlone() {
        byte[] good = "{\"description\":\"Changed\"}".getBytes(UTF_8);

        refused(415, send("PATCH", address, Writes.JSON, good));
        refused(415, send("PUT", address, Writes.MERGE_PATCH, good));
        refused(415, send("POST", "/v1/topics", Writes.MERGE_PATCH, good));
    }

    @ParameterizedTest
    @ValueSource(strings = { "nonsense", "application/", "/json", "application/json; charset", "application/json, text/plain",
            "a/b/c",
            "application/json; charset=utf-16", ";" })
    void aMediaTypeThatIsNoneIsRefused(String mediaType) {
        var answer = send("PUT", address, mediaType, topic.toString().getBytes(UTF_8));

        if (answer.status() != 200) {
            assertThat(answer.status()).as(answer.body()).isIn(400, 415);
            refused(answer.status(), answer);
        }
    }

    @Test
    void aMediaTypeMayHaveParametersAndAnyCase() {
        for (String mediaType : new String[] { "application/json; charset=utf-8", "Application/JSON",
                "application/json;q=1" }) {
            assertThat(send("PUT", address, mediaType, topic.toString().getBytes(UTF_8)).status()).as(mediaType).isEqualTo(200);
        }
    }

    @Test
    void aBodyOfJustAMebibyteIsRead() {
        byte[] body = padded(1024 * 1024);

        assertThat(patch(body).status()).isEqualTo(200);
        assertThat(sendChunked(body).status()).isEqualTo(200);
    }

    @Test
    void aBodyOfMoreIsTooLargeWhetherItSaysSoOrNot() {
        byte[] body = padded(1024 * 1024 + 1);

        refused(413, patch(body));
        refused(413, sendChunked(body));
    }

    @Test
    void thirtyMegabytesAreTooLargeWhetherTheBodySaysSoOrNot() {
        byte[] body = padded(30_000_000);

        refused(413, patch(body));
        refused(413, sendChunked(body));
    }

    @ParameterizedTest
    @ValueSource(strings = { "3000000000", "99999999999" })
    void ofAHugeBodyTheEndIsNotWaitedFor(String length) {
        refused(413, RawHttp.sendBody("PATCH", address, padded(2_000_000), "Authorization: Bearer " + ADMIN_TOKEN,
                "Content-Type: " + Writes.MERGE_PATCH, "Content-Length: " + length));
    }

    private Answer patch(byte[] body) {
        return send("PATCH", address, Writes.MERGE_PATCH, body);
    }

    private static Answer send(String method, String target, String mediaType, byte[] body) {
        var headers = new ArrayList<>(List.of("Authorization: Bearer " + ADMIN_TOKEN, "Content-Length: " + body.length));
        if (!mediaType.isEmpty()) {
            headers.add("Content-Type: " + mediaType);
        }
        return RawHttp.sendBody(method, target, body, headers.toArray(String[]::new));
    }

    private Answer sendChunked(byte[] body) {
        var chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 8192) {
            int length = Math.min(8192, body.length - at);
            chunks.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
            chunks.write(body, at, length);
            chunks.writeBytes("\r\n".getBytes(UTF_8));
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(UTF_8));
        return RawHttp.sendBody("PATCH", address, chunks.toByteArray(), "Authorization: Bearer " + ADMIN_TOKEN,
                "Content-Type: " + Writes.MERGE_PATCH, "Transfer-Encoding: chunked");
    }

    private static void refused(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Exception", "org.conftalks", "com.fasterxml", "java.");
    }

    /** An object that says nothing, in so many bytes. */
    private static byte[] padded(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) ' ');
        body[0] = '{';
        body[length - 1] = '}';
        return body;
    }

    private static byte[] bytes(Object... textsAndBytes) {
        var all = new ByteArrayOutputStream();
        for (Object part : textsAndBytes) {
            if (part instanceof Integer single) {
                all.write(single);
            } else {
                all.writeBytes(part.toString().getBytes(UTF_8));
            }
        }
        return all.toByteArray();
    }
}
