package org.conftalks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.administrator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.conftalks.Api;
import org.conftalks.PublishedContract;
import org.conftalks.PublishedContract.Operation;
import org.conftalks.Writes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Whoever tries every write of the explorer as it stands, in the order shown, succeeds; and all is well afterwards. */
@QuarkusTest
class ContractExamplesTest {

    private static final String ONE_IMPORT = "/v1/imports/{id}";

    /** By the operation that makes them: of things that have no slug, and so no example of one. */
    private final Map<String, String> ids = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void takeAwayWhatTheExamplesMade() {
        made.forEach(Writes::delete);
    }

    @Test
    void everyWriteExampleSucceedsInTheOrderShown() {
        var contract = PublishedContract.published();
        var writes = new ArrayList<Operation>();
        for (String group : contract.groups()) {
            contract.writes().stream().filter(write -> write.content().at("/tags/0").textValue().equals(group))
                    .forEach(writes::add);
        }
        assertThat(writes).hasSameSizeAs(contract.writes());
        // an id is what the POST gave, wherever its group shows it
        writes.stream().filter(write -> write.path().startsWith("/v1/talks/{talk}/")).forEach(this::makeOneBefore);

        for (Operation write : writes) {
            var answer = tried(write);
            assertThat(answer.statusCode()).as("%s: %s", write, answer.asString()).isIn(200, 201, 202, 204);
            if (answer.statusCode() == 202) {
                // the report of the example makes way where other tests have imported a hundred files since
                ids.put(ONE_IMPORT, answer.jsonPath().getString("id"));
            }
            if (answer.statusCode() == 201) {
                made.add(answer.header("Location"));
                if (answer.contentType().startsWith(Writes.JSON)) {
                    ids.putIfAbsent(write.path() + "/{id}", answer.jsonPath().getString("id"));
                }
                assertThat(administrator().get(answer.header("Location")).statusCode()).isEqualTo(200);
            }
        }

        assertThat(Api.get("/").statusCode()).isEqualTo(200);
        assertThat(Api.get("/q/health/ready").statusCode()).isEqualTo(200);
        for (Operation read : contract.operations()) {
            if (read.method().equals("get") && !read.path().contains("/{id}") && !read.path().contains("{code}")) {
                assertThat(administrator().get(address(read)).statusCode()).as(read.toString()).isEqualTo(200);
            }
        }
    }

    /** The explorer shows the addresses with an id before the POST that gives one. */
    private void makeOneBefore(Operation post) {
        var answer = tried(post);
        assertThat(answer.statusCode()).as("%s: %s", post, answer.asString()).isEqualTo(201);
        made.add(answer.header("Location"));
        ids.put(post.path().replaceFirst(".*/", "/v1/") + "/{id}", answer.jsonPath().getString("id"));
    }

    private Response tried(Operation write) {
        return switch (write.method()) {
            case "post" -> write.mediaType().equals(Writes.JSON) ? Writes.post(address(write), write.example())
                    : Writes.postAs(write.mediaType(), address(write),
                            write.example().textValue().getBytes(StandardCharsets.UTF_8));
            case "put" -> write.mediaType().equals(Writes.JSON) ? Writes.put(address(write), write.example())
                    : Writes.putAs(write.mediaType(), address(write), write.example().textValue());
            case "patch" -> Writes.patch(address(write), write.example());
            default -> Writes.delete(address(write));
        };
    }

    private String address(Operation operation) {
        String address = operation.path();
        for (var parameter : operation.content().path("parameters")) {
            if (parameter.get("in").textValue().equals("path")) {
                String example = operation.path().equals(ONE_IMPORT) ? ids.get(ONE_IMPORT)
                        : parameter.path("example").asText(ids.get(operation.path()));
                address = address.replace("{" + parameter.get("name").textValue() + "}", example);
            }
        }
        assertThat(address).doesNotContain("{", "null");
        return address + query(operation);
    }

    /** What must be given. */
    private static String query(Operation operation) {
        return StreamSupport.stream(operation.content().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.get("in").textValue().equals("query") && parameter.has("example"))
                .map(parameter -> parameter.get("name").textValue() + "=" + parameter.get("example").textValue())
                .collect(Collectors.joining("&", "?", "")).replaceFirst("^\\?$", "");
    }
}
