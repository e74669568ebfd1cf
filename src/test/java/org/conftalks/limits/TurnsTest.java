package org.conftalks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Api.read;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Who reads while all turns are taken. That nobody waits for those who take long is seen in {@link ScarcityTest}. */
@QuarkusTest
@TestProfile(TurnsTest.LongTurns.class)
class TurnsTest {

    private static final int TURNS = Runtime.getRuntime().availableProcessors();

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    private ExecutorService clients;

    public static class LongTurns implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("conftalks.limits.reads-per-processor", "1", "conftalks.limits.turn", "10M",
                    "quarkus.datasource.jdbc.max-size", String.valueOf(TURNS + 8));
        }
    }

    @BeforeEach
    void openClients() {
        clients = Executors.newCachedThreadPool();
    }

    @AfterEach
    void closeClients() {
        clients.shutdown();
    }

    private List<CompletableFuture<Response>> ask(String address, int times) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> get(address), clients)).limit(times).toList();
    }

    @Test
    void othersWaitUntilOneIsAnsweredButNotForWhatAsksNoDatabase() throws Exception {
        List<CompletableFuture<Response>> first;
        List<CompletableFuture<Response>> behind;
        try (var locked = new LockedTable(database, "topic")) {
            first = ask("/v1/topics?limit=1", TURNS);
            locked.awaitBlocked(TURNS);
            behind = ask("/v1/speakers?limit=1", 3);
            awaitWaiting(3);

            assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(first).noneMatch(CompletableFuture::isDone);
            assertThat(behind).noneMatch(CompletableFuture::isDone);
        }
        assertThat(first).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(behind).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        awaitWaiting(0);
    }

    @Test
    void whoGoesAwayLeavesTheLine() throws Exception {
        List<CompletableFuture<Response>> first;
        try (var locked = new LockedTable(database, "topic")) {
            first = ask("/v1/topics?limit=2", TURNS);
            locked.awaitBlocked(TURNS);
            try (var socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream()
                        .write("GET /v1/speakers?limit=2 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                awaitWaiting(1);
            }
            awaitWaiting(0);
        }
        assertThat(first).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void whoHasWaitedGetsWhatAnotherHasMadeMeanwhile() throws Exception {
        sessions.getStatistics().clear();
        read("/v1/topics?limit=3");
        long one = sessions.getStatistics().getPrepareStatementCount();
        sessions.getStatistics().clear();

        List<CompletableFuture<Response>> asked;
        try (var locked = new LockedTable(database, "topic")) {
            asked = ask("/v1/topics?limit=4", TURNS + 8);
            locked.awaitBlocked(TURNS);
            awaitWaiting(8);
        }

        assertThat(asked.stream().map(CompletableFuture::join).map(Response::asString).distinct()).hasSize(1);
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isLessThan((TURNS + 4) * one);
    }

    private static void awaitWaiting(int requests) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (RestAssured.get("/q/metrics").asString().contains("\nconftalks_limits_waiting " + requests + ".0\n")) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not " + requests + " wait: " + RestAssured.get("/q/metrics").asString());
    }
}
