package org.conftalks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Writes to the service as the administrator. Bodies are JSON: nodes, or text that is sent as it stands. */
public final class Writes {

    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset("UTF-8").encodeContentTypeAs(MERGE_PATCH, ContentType.TEXT));

    private Writes() {
    }

    /** @param headers names and values by turns */
    public static Response post(String address, Object body, String... headers) {
        return sending(JSON, body, headers).post(address);
    }

    /** Sends what is no JSON. */
    public static Response postAs(String mediaType, String address, byte[] body, String... headers) {
        return with(administrator().config(AS_IT_STANDS.encoderConfig(AS_IT_STANDS.getEncoderConfig()
                .encodeContentTypeAs(mediaType, ContentType.BINARY))).contentType(mediaType).body(body), headers)
                .post(address);
    }

    /** Sends what is no JSON. */
    public static Response putAs(String mediaType, String address, String body, String... headers) {
        return with(administrator().config(AS_IT_STANDS.encoderConfig(AS_IT_STANDS.getEncoderConfig()
                .encodeContentTypeAs(mediaType, ContentType.BINARY))).contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8)), headers).put(address);
    }

    public static Response put(String address, Object body, String... headers) {
        return sending(JSON, body, headers).put(address);
    }

    public static Response patch(String address, Object body, String... headers) {
        return sending(MERGE_PATCH, body, headers).patch(address);
    }

    public static Response delete(String address, String... headers) {
        return with(administrator(), headers).delete(address);
    }

    /** An object of members and values by turns; values may be nodes, lists, null. */
    public static ObjectNode object(Object... membersAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < membersAndValues.length; i += 2) {
            members.put((String) membersAndValues[i], membersAndValues[i + 1]);
        }
        return MAPPER.valueToTree(members);
    }

    /** What was made. */
    public static ObjectNode made(String address, Object body) {
        return answered(201, post(address, body));
    }

    public static ObjectNode patched(String address, Object body) {
        return answered(200, patch(address, body));
    }

    /** The body of an answer of this status. */
    public static ObjectNode answered(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return (ObjectNode) json(answer.asString());
    }

    /** The present representation as the administrator has it. */
    public static ObjectNode shown(String address) {
        return answered(200, administrator().get(address));
    }

    public static String etag(String address) {
        return administrator().get(address).header("ETag");
    }

    /** That it was refused with a problem document, which is returned. */
    public static JsonNode refused(int status, Response answer) {
        Api.problem(status, answer, "");
        return json(answer.asString());
    }

    /** That the content was refused because of exactly these members. */
    public static void invalid(Response answer, String... pointers) {
        var problem = refused(422, answer);
        assertThat(pointers(problem)).as(problem.toString()).containsExactlyInAnyOrder(pointers);
        problem.get("errors").forEach(fault -> assertThat(fault.path("code").asText() + fault.path("detail").asText())
                .as(problem.toString()).isNotBlank());
    }

    public static List<String> pointers(JsonNode problem) {
        return problem.findValuesAsText("pointer");
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(text, noJson);
        }
    }

    private static RequestSpecification sending(String mediaType, Object body, String... headers) {
        return with(administrator().config(AS_IT_STANDS).contentType(mediaType).body(body.toString()), headers);
    }

    private static RequestSpecification with(RequestSpecification request, String... headers) {
        assertThat(headers.length % 2).as(Arrays.toString(headers)).isZero();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }
}
