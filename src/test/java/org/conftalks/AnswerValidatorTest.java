package org.conftalks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.conftalks.AnswerValidator.Answer;
import org.junit.jupiter.api.Test;

/** An answer that is not as the contract says is found. */
class AnswerValidatorTest {

    private static final String EXPLANATION = """
            {"type": "https://talks.example.org/problems/gone", "title": "Gone", "status": 410, "meaning": "It was deleted."}""";
    private static final String PROBLEM = """
            {"type": "https://talks.example.org/problems/gone", "title": "Gone", "status": 410, "traceId": "%s"}"""
            .formatted("0".repeat(32));
    private static final String PAGE = """
            {"items": [%s], "page": {"limit": 25, "asOf": "2026-11-22T10:00:00Z"}}""";
    private static final String TAGGED = "\"tag\"";

    @Test
    void anAnswerAsTheContractSaysHasNoFault() {
        assertThat(explained(EXPLANATION)).isEmpty();
        assertThat(listed("", PAGE.formatted(""))).isEmpty();
        assertThat(faults("GET", "/v1/talks/gone", 410, Map.of("Content-Type", "application/problem+json"), PROBLEM))
                .isEmpty();
        assertThat(faults("HEAD", "/problems/gone", 200, Map.of("ETag", TAGGED), "")).isEmpty();
        assertThat(faults("DELETE", "/v1/talks/one", 204, Map.of(), "")).isEmpty();
    }

    @Test
    void aMemberOfAnotherTypeIsFound() {
        assertThat(explained(EXPLANATION.replace("410", "\"410\""))).singleElement().asString().contains("/status");
    }

    @Test
    void aMemberThatLacksIsFound() {
        assertThat(explained(EXPLANATION.replace("\"title\": \"Gone\", ", ""))).singleElement().asString().contains("title");
    }

    @Test
    void aMemberThatTheContractDoesNotTellOfIsFound() {
        assertThat(explained(EXPLANATION.replace("{", "{\"secret\": 1, "))).singleElement().asString().contains("secret");
    }

    @Test
    void aNullIsFound() {
        assertThat(explained(EXPLANATION.replace("\"Gone\"", "null"))).singleElement().asString().contains("/title");
    }

    @Test
    void aValueOfAnotherFormatIsFoundHoweverDeepItIs() {
        assertThat(listed("", PAGE.formatted("").replace("2026-11-22T10:00:00Z", "yesterday"))).singleElement().asString()
                .contains("/page/asOf");
    }

    @Test
    void ofANarrowedListOnlyMembersOfItsItemsMayLack() {
        String id = "\"id\": \"01619be9-1800-7000-8000-000000000004\"";

        assertThat(listed("?limit=25", PAGE.formatted("{" + id + "}"))).isNotEmpty();
        assertThat(listed("?limit=25&fields=id", PAGE.formatted("{" + id + "}"))).isEmpty();
        assertThat(listed("?fields=id", PAGE.formatted("{" + id + ", \"name\": 5}"))).singleElement().asString()
                .contains("/items/0/name");
        assertThat(listed("?fields=id", "{\"items\": []}")).singleElement().asString().contains("page");
    }

    @Test
    void anotherMediaTypeIsFound() {
        assertThat(faults("GET", "/problems/gone", 200, Map.of("Content-Type", "text/html", "ETag", TAGGED), "<p>"))
                .singleElement().asString().contains("text/html");
        assertThat(faults("GET", "/nowhere", 404, Map.of("Content-Type", "text/html"), "<p>")).isNotEmpty();
    }

    @Test
    void aBodyWhereThereShouldBeNoneIsFound() {
        assertThat(faults("DELETE", "/v1/talks/one", 204, Map.of("Content-Type", "application/json"), "{}")).isNotEmpty();
    }

    @Test
    void aStatusThatTheContractDoesNotTellOfIsFound() {
        assertThat(faults("GET", "/v1/talks", 202, Map.of(), "")).singleElement().asString().contains("202");
    }

    @Test
    void aHeaderThatLacksIsFound() {
        assertThat(faults("GET", "/problems/gone", 200, Map.of("Content-Type", "application/json"), EXPLANATION))
                .singleElement().asString().contains("ETag");
        assertThat(faults("GET", "/v1/talks/old", 308, Map.of(), "")).singleElement().asString().contains("Location");
        assertThat(faults("GET", "/v1/talks", 401, Map.of("Content-Type", "application/problem+json"), PROBLEM))
                .singleElement().asString().contains("WWW-Authenticate");
    }

    private static List<String> explained(String body) {
        return faults("GET", "/problems/gone", 200, Map.of("Content-Type", "application/json", "ETag", TAGGED), body);
    }

    private static List<String> listed(String query, String body) {
        return faults("GET", "/v1/topics" + query, 200,
                Map.of("Content-Type", "application/json;charset=UTF-8", "ETag", TAGGED), body);
    }

    private static List<String> faults(String method, String path, int status, Map<String, String> headers, String body) {
        var sent = new HashMap<>(headers);
        sent.put("Access-Control-Allow-Origin", "*");
        return AnswerValidator.kept().faults(new Answer(method, "http://127.0.0.1:8081" + path, status,
                name -> Optional.ofNullable(sent.get(name)), body));
    }
}
