package org.conftalks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

import org.conftalks.PublishedContract;
import org.conftalks.PublishedContract.Operation;
import org.conftalks.RawHttp;
import org.conftalks.Writes;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/**
 * Every operation of the contract with hostile values in every place: none makes the service fail, and every answer is as the
 * contract says. The same seed sends the same requests; {@code -Dfuzz.seed}, {@code -Dfuzz.values} (at each place) and
 * {@code -Dfuzz.steps} (of a sequence) make longer runs and other ones.
 */
@QuarkusTest
@TestProfile(ContractFuzzTest.OfItsOwn.class)
class ContractFuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int VALUES = Integer.getInteger("fuzz.values", 3);
    private static final int STEPS = Integer.getInteger("fuzz.steps", 1_500);
    private static final int MOST_SHOWN = 20;

    /** What hostile requests leave behind is no other test's catalogue. */
    public static class OfItsOwn implements QuarkusTestProfile {

        private static final String URL = "quarkus.datasource.jdbc.url";
        private static final String NAME = "fuzzed";

        @Override
        public Map<String, String> getConfigOverrides() {
            String shared = value(URL);
            String own = shared.replaceFirst("/[^/?]+(?=\\?|$)", "/" + NAME);
            try (var connection = DriverManager.getConnection(shared, value("quarkus.datasource.username"),
                    value("quarkus.datasource.password")); var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + NAME);
                statement.execute("create database " + NAME);
            } catch (SQLException exception) {
                throw new IllegalStateException(exception);
            }
            return Map.of(URL, own);
        }

        private static String value(String setting) {
            return ConfigProvider.getConfig().getValue(setting, String.class);
        }
    }

    private final List<String> found = new ArrayList<>();
    private PublishedContract contract;
    private Random random;
    private int sent;

    @BeforeEach
    void begin() {
        contract = PublishedContract.published();
        random = new Random(SEED);
    }

    @AfterEach
    void nothingWasFound() {
        assertThat(found.stream().limit(MOST_SHOWN).toList())
                .as("%d of %d requests of the seed %d", found.size(), sent, SEED).isEmpty();
    }

    @Test
    void noParameterMakesItFall() {
        for (var operation : contract.operations()) {
            for (String name : new Attempt(operation, contract).path.keySet()) {
                several(Hostile.ADDRESS).forEach(value -> attempt(operation, attempt -> attempt.path.put(name, value)));
            }
            for (String name : new Attempt(operation, contract).parameters("query")) {
                several(Hostile.ADDRESS)
                        .forEach(value -> attempt(operation, attempt -> attempt.query.addAll(List.of(name, value))));
            }
            for (String name : new Attempt(operation, contract).parameters("header")) {
                several(Hostile.HEADER).forEach(value -> attempt(operation, attempt -> attempt.headers.put(name, value)));
            }
        }
        assertThat(sent).isGreaterThan(VALUES * 400);
    }

    @Test
    void noBodyMakesItFall() {
        for (var operation : contract.writes()) {
            if (operation.mediaType() == null) {
                continue;
            }
            for (String name : members(operation)) {
                several(Hostile.JSON).forEach(value -> attempt(operation, attempt -> attempt.replaceMember(name, value)));
            }
            several(Hostile.BODIES).forEach(body -> attempt(operation, attempt -> attempt.body = body));
            several(Hostile.MEDIA_TYPES)
                    .forEach(type -> attempt(operation, attempt -> attempt.headers.put("Content-Type", type)));
        }
        assertThat(sent).isGreaterThan(VALUES * 100);
    }

    /** What one request made, the next ones read, change, refer to and delete. */
    @Test
    void noSequenceMakesItFall() {
        var operations = contract.operations();
        var made = new HashMap<String, List<String>>();
        for (int step = 0; step < STEPS; step++) {
            var attempt = new Attempt(operations.get(random.nextInt(operations.size())), contract);
            attempt.path.replaceAll((name, value) -> reused(made.get(collection(attempt.operation.path())), value));
            for (int spoiled = random.nextInt(3); spoiled > 0; spoiled--) {
                attempt.spoil(random, members(attempt.operation));
            }
            if (random.nextInt(20) == 0) {
                attempt.headers.remove("Authorization");
            }
            remember(attempt.operation, send(attempt), made);
        }
        assertThat(made.keySet()).contains("events", "talks", "speakers", "topics");
    }

    private void attempt(Operation operation, Consumer<Attempt> change) {
        var attempt = new Attempt(operation, contract);
        change.accept(attempt);
        send(attempt);
    }

    private RawHttp.Answer send(Attempt attempt) {
        sent++;
        var answer = attempt.send();
        attempt.faults(answer).ifPresent(found::add);
        return answer;
    }

    private List<String> several(List<String> values) {
        return random.ints(0, values.size()).distinct().limit(Math.min(VALUES, values.size())).mapToObj(values::get).toList();
    }

    /** The members that a body of JSON may have; none where it is a file. */
    private List<String> members(Operation operation) {
        if (operation.mediaType() == null || !operation.mediaType().endsWith("json")) {
            return List.of();
        }
        var schema = contract.resolved(operation.content().at("/requestBody/content").get(operation.mediaType()).get("schema"));
        var names = new ArrayList<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private String reused(List<String> made, String byItself) {
        return made == null || random.nextInt(4) == 0 ? byItself : made.get(random.nextInt(made.size()));
    }

    private void remember(Operation operation, RawHttp.Answer answer, Map<String, List<String>> made) {
        if (answer.status() == 200 || answer.status() == 201) {
            String type = answer.headers().getOrDefault("content-type", "");
            JsonNode shown = type.startsWith("application/json") ? Writes.json(answer.body()) : Writes.json("{}");
            for (String name : List.of("id", "slug")) {
                if (shown.path(name).isTextual()) {
                    made.computeIfAbsent(collection(operation.path()), any -> new ArrayList<>())
                            .add(shown.get(name).textValue());
                }
            }
        }
    }

    /** The one that a path begins with. */
    private static String collection(String path) {
        var segments = path.split("/");
        return segments.length > 2 ? segments[2] : "";
    }
}
