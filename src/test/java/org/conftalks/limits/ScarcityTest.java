package org.conftalks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ADMIN_TOKEN;
import static org.conftalks.Api.administrator;
import static org.conftalks.Api.get;
import static org.conftalks.Api.problem;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Drip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** What happens where there is not enough of something, or a client takes its time: nothing piles up. */
@QuarkusTest
@TestProfile(ScarcityTest.Scarce.class)
class ScarcityTest {

    /** More than there are turns to read. */
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 2;

    @Inject
    AgroalDataSource database;

    public static class Scarce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("conftalks.cache.enabled", "false", "conftalks.limits.at-once", String.valueOf(AT_ONCE),
                    "conftalks.limits.reads-per-processor", "1", "conftalks.limits.patience", "2S",
                    "quarkus.datasource.jdbc.max-size", String.valueOf(AT_ONCE + 8),
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S");
        }
    }

    @ParameterizedTest
    @CsvSource({ "/v1/talks", "/v1/events/xen-project-user-summit-2013", "/v1/dump.ndjson", "/v1/feeds/videos.atom" })
    void whoFindsNoConnectionIsToldToComeBack(String address) throws SQLException {
        var taken = takeAll();
        try {
            var answer = get(address);

            problem(503, answer, address);
            assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void whoFindsTheServiceFullIsToldSoWhileTheOthersWait() throws Exception {
        List<CompletableFuture<Response>> waiting;
        ExecutorService clients = Executors.newCachedThreadPool();
        try (var locked = new LockedTable(database, "topic")) {
            waiting = Stream.generate(() -> CompletableFuture.supplyAsync(() -> get("/v1/topics"), clients)).limit(AT_ONCE)
                    .toList();
            locked.awaitBlocked(AT_ONCE);

            var refused = get("/v1/topics");

            problem(503, refused, "full");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
        } finally {
            clients.shutdown();
        }
        assertThat(waiting).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(get("/v1/topics").statusCode()).isEqualTo(200);
    }

    @Test
    void whoGoesWhileItsTokenIsLookedUpTakesNoRoom() throws Exception {
        String token = administrator().contentType("application/json")
                .body("{\"name\": \"Of one in a hurry\", \"scopes\": [{\"role\": \"reader\"}]}").post("/v1/tokens").jsonPath()
                .getString("token");
        try (var locked = new LockedTable(database, "api_token")) {
            var gone = new ArrayList<Socket>();
            for (int client = 0; client < AT_ONCE; client++) {
                var socket = new Socket("localhost", RestAssured.port);
                gone.add(socket);
                socket.getOutputStream().write(("GET /v1/topics HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            locked.awaitBlocked(AT_ONCE);
            for (var socket : gone) {
                socket.close();
            }
            // it hears of that soon
            Thread.sleep(500);
        }
        for (int times = 0; times < 10; times++) {
            assertThat(get("/v1/topics").statusCode()).isEqualTo(200);
            Thread.sleep(50);
        }
    }

    @Test
    void aStatementThatIsCancelledIsNoFaultOfTheService() throws Exception {
        ExecutorService client = Executors.newCachedThreadPool();
        try (var locked = new LockedTable(database, "topic")) {
            var waiting = CompletableFuture.supplyAsync(() -> get("/v1/topics"), client);
            locked.awaitBlocked(1);
            // what statement_timeout does
            locked.cancelBlocked();

            problem(503, waiting.join(), "cancelled");
        } finally {
            client.shutdown();
        }
    }

    @Test
    void noStatementRunsForEver() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var shown = statement.executeQuery("show statement_timeout")) {
            shown.next();
            assertThat(shown.getString(1)).isEqualTo("30s");
        }
    }

    @ParameterizedTest
    @CsvSource({ ADMIN_TOKEN + ", 1000000", ADMIN_TOKEN + ", chunked", "wrong, 1000000" })
    void whoDripsABodyIsCutOff(String token, String length) throws Exception {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(("POST /v1/topics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + token + "\r\n"
                    + (length.equals("chunked") ? "Transfer-Encoding: chunked" : "Content-Length: " + length) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));

            assertThat(Drip.untilCutOff(socket, length.equals("chunked") ? "1\r\n{\r\n" : "{")).isTrue();
        }
    }

    private List<Connection> takeAll() {
        var taken = new ArrayList<Connection>();
        try {
            while (true) {
                taken.add(database.getConnection());
            }
        } catch (SQLException allAreTaken) {
            return taken;
        }
    }
}
