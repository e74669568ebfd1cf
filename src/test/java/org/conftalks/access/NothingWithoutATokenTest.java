package org.conftalks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ADMIN_TOKEN;
import static org.conftalks.Api.readAsAdministrator;
import static org.conftalks.Api.request;
import static org.conftalks.Catalogue.unique;
import static org.conftalks.Writes.refused;
import static org.conftalks.Writes.shown;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.conftalks.Noun;
import org.conftalks.PublishedContract;
import org.conftalks.PublishedContract.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Nothing can be written without a valid token, whatever the contract offers. */
@QuarkusTest
class NothingWithoutATokenTest {

    /** Null stands for no header at all. */
    private static final List<String> INVALID = Arrays.asList(null, "Bearer", "Bearer ", "Bearer wrong",
            "Bearer " + ADMIN_TOKEN + "x", "Basic YWRtaW46YWRtaW4=", ADMIN_TOKEN, "Token " + ADMIN_TOKEN, "");

    @Test
    void noWriteOfTheContractIsCarriedOut() {
        var writes = PublishedContract.published().writes();
        assertThat(writes).hasSizeGreaterThan(30);
        var targets = new LinkedHashMap<Noun, String>();
        for (Noun noun : Noun.values()) {
            targets.put(noun, noun.one().get("id").textValue());
        }
        var before = state(targets);

        for (Operation write : writes) {
            String address = address(write, targets);
            for (String invalid : INVALID) {
                var request = request();
                if (invalid != null) {
                    request.header("Authorization", invalid);
                }
                if (write.mediaType() != null) {
                    request.header("Content-Type", "application/json").body(write.example().toString());
                }
                var answer = request.request(write.method().toUpperCase(), address);
                assertThat(answer.statusCode()).as("%s with %s", write, invalid).isEqualTo(401);
                refused(401, answer);
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }

        assertThat(state(targets)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
    void everyOtherAddressDemandsATokenForAWriteToo(String method) {
        for (String path : new String[] { "/", "/v1", "/v1/", "/v1/events", "/v1/events/", "/v1//events", "/v1/nothing",
                "/q/openapi",
                "/q/health/ready", "/problems/gone", "/V1/EVENTS", "/v1/events/x/../y", "/v1/imports" }) {
            assertThat(request().request(method, path).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void theMethodCannotBeHiddenInAHeader() {
        var topic = Noun.TOPICS.one();
        for (String header : new String[] { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" }) {
            request().header(header, "DELETE").get(Noun.TOPICS.at(topic));
            assertThat(request().header(header, "GET").delete(Noun.TOPICS.at(topic)).statusCode()).isEqualTo(401);
        }
        assertThat(shown(Noun.TOPICS.at(topic))).isEqualTo(topic);
    }

    @Test
    void aTokenInTheQueryIsNone() {
        assertThat(request().contentType("application/json").body("{\"name\":\"" + unique("Query") + "\"}")
                .post("/v1/topics?access_token=" + ADMIN_TOKEN).statusCode()).isEqualTo(401);
    }

    private static Map<String, Object> state(Map<Noun, String> targets) {
        var state = new LinkedHashMap<String, Object>();
        targets.forEach((noun, id) -> {
            state.put(noun.at(id), shown(noun.at(id)));
            state.put(noun.toString(), readAsAdministrator("/v1/" + noun + "?limit=1&total=true").getInt("page.total"));
        });
        return state;
    }

    private static String address(Operation write, Map<Noun, String> targets) {
        String path = write.path().replace("/v1/imports/{id}", "/v1/imports/01619be9-1800-7000-8000-000000000020")
                .replace("/v1/grants/{id}", "/v1/grants/01619be9-1800-7000-8000-000000000020")
                .replace("/v1/tokens/{id}", "/v1/tokens/000000000000").replace("{language}", "en");
        for (Noun noun : Noun.values()) {
            path = path.replaceFirst("^(/v1/" + noun + ")/\\{[a-z]+}", "$1/" + targets.get(noun));
        }
        assertThat(path).doesNotContain("{");
        return path;
    }
}
