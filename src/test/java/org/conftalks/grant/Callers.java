package org.conftalks.grant;

import static org.conftalks.Api.request;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.made;
import static org.conftalks.Writes.object;

import java.util.List;

import org.conftalks.Writes;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Those who come with a token of their own. */
final class Callers {

    private static final RestAssuredConfig AS_IT_STANDS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset("UTF-8").encodeContentTypeAs(Writes.MERGE_PATCH, ContentType.TEXT)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT).encodeContentTypeAs("text/vtt", ContentType.TEXT)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT));

    /** One of them; null for whoever sends none. */
    record Caller(String token) {

        private RequestSpecification asking() {
            var request = request().config(AS_IT_STANDS);
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        }

        Response get(String address) {
            return asking().get(address);
        }

        Response post(String address, JsonNode body) {
            return asking().contentType(Writes.JSON).body(body.toString()).post(address);
        }

        Response post(String mediaType, String address, String body) {
            return asking().contentType(mediaType).body(body).post(address);
        }

        Response put(String mediaType, String address, String body) {
            return asking().contentType(mediaType).body(body).put(address);
        }

        Response put(String address, JsonNode body) {
            return asking().contentType(Writes.JSON).body(body.toString()).put(address);
        }

        Response patch(String address, JsonNode body) {
            return asking().contentType(Writes.MERGE_PATCH).body(body.toString()).patch(address);
        }

        Response delete(String address) {
            return asking().delete(address);
        }
    }

    static final Caller NOBODY = new Caller(null);

    private Callers() {
    }

    /** Somebody with one role; the place is a member and its reference, or nothing. */
    static Caller with(String role, Object... place) {
        var scope = object("role", role);
        if (place.length > 0) {
            scope.set((String) place[0], object("place", place[1]).get("place"));
        }
        return new Caller(
                made("/v1/tokens", object("name", unique("A " + role), "scopes", List.of(scope))).get("token").textValue());
    }
}
