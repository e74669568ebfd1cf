package org.conftalks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.ADMIN_TOKEN;
import static org.conftalks.Api.problem;
import static org.conftalks.Api.request;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.conftalks.RawHttp;
import org.conftalks.Writes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * What a client gets that asks for too much. Each test is clients of its own, whose addresses a proxy names; budgets are so
 * small that next to nothing comes back while a test runs.
 */
@QuarkusTest
@TestProfile(RateLimitTest.Small.class)
class RateLimitTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final int READS = 8;
    private static final int LOGINS = 3;
    /** More than any budget holds, with what comes back within minutes. */
    private static final int MANY = 40;

    @Inject
    AgroalDataSource database;

    public static class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("conftalks.limits.enabled", "true", "conftalks.limits.reads", String.valueOf(READS),
                    "conftalks.limits.writes", "6", "conftalks.limits.searches", "4", "conftalks.limits.imports", "5",
                    "conftalks.limits.failed-logins", String.valueOf(LOGINS), "conftalks.trusted-proxies", "127.0.0.0/8, ::1");
        }
    }

    @Test
    void whoReadsTooMuchIsToldHowLongToWait() {
        String client = client();
        var first = from(client).get("/v1/topics?limit=1");

        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"read\";q=8;w=60");
        assertThat(first.header("RateLimit")).matches("\"read\";r=7;t=\\d+");
        var refused = untilRefused(from(client), "/v1/topics?limit=1");
        problem(429, refused, "too many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).matches("\"read\";r=0;t=\\d+");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"read\";q=8;w=60");
        assertThat(refused.header("Access-Control-Expose-Headers")).contains("RateLimit", "RateLimit-Policy", "Retry-After");
        assertThat(request().get(refused.jsonPath().getString("type")).statusCode()).isEqualTo(200);
    }

    @Test
    void othersAreNotTouched() {
        untilRefused(from(client()), "/v1/topics?limit=1");

        assertThat(from(client()).get("/v1/topics?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotNewIsFree() {
        String client = client();
        var read = from(client).get("/v1/events/xen-project-user-summit-2013");
        for (int again = 0; again < MANY; again++) {
            var answer = from(client).header("If-None-Match", read.header("ETag"))
                    .get("/v1/events/xen-project-user-summit-2013");

            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.header("RateLimit")).matches("\"read\";r=[78];t=\\d+");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks?q=xen&limit=1", "/v1/speakers?limit=1&q=bryan", "/v1/talks?%71=xen",
            "/v1/search?q=xen" })
    void searchesHaveABudgetOfTheirOwn(String search) {
        String client = client();

        var refused = untilRefused(from(client), search);

        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"search\";q=4;w=60");
        assertThat(from(client).get("/v1/topics?limit=1").header("RateLimit")).startsWith("\"read\";r=7;");
    }

    @ParameterizedTest
    @CsvSource({ "/v1/dump.ndjson, */*, 0", "/v1/talks.csv, */*, 0", "/v1/talks, text/csv, 0",
            "/v1/talks, application/x-ndjson, 0", "/v1/talks, application/json, 7" })
    void theWholeOfAListCostsMoreThanAPage(String address, String accepted, int left) {
        assertThat(from(client()).accept(accepted).get(address).header("RateLimit")).startsWith("\"read\";r=" + left + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health/live", "/q/health/ready", "/q/metrics" })
    void whoWatchesTheServiceAsksAsOftenAsItLikes(String probe) {
        String client = client();
        var answers = IntStream.range(0, 2 * READS).mapToObj(again -> from(client).get(probe).statusCode()).distinct();

        assertThat(answers).containsExactly(200);
    }

    @Test
    void aTokensBudgetsAreItsOwnWhereverItComesFrom() {
        var remaining = new TreeSet<Integer>();
        for (int times = 0; times < 4; times++) {
            var answer = administrator(client()).get("/v1/search?q=nothing");
            remaining.add(Integer.parseInt(answer.header("RateLimit").replaceAll("\"search\";r=(\\d+);.*", "$1")));
        }

        assertThat(remaining).hasSizeGreaterThan(2);
    }

    @Test
    void writesWithoutATokenAreCountedByAddress() {
        String client = client();
        var statuses = new TreeSet<Integer>();
        for (int times = 0; times < MANY; times++) {
            statuses.add(from(client).contentType("application/json").body("{}").post("/v1/topics").statusCode());
        }

        assertThat(statuses).containsExactly(401, 429);
        assertThat(from(client).get("/v1/topics?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void writesAndImportsAreCountedApart() throws Exception {
        assertThat(administrator(client()).delete("/v1/topics/never-was").header("RateLimit-Policy"))
                .isEqualTo("\"write\";q=6;w=60");
        Response last = null;
        var statuses = new TreeSet<Integer>();
        for (int times = 0; times < MANY && !statuses.contains(429); times++) {
            last = Writes.postAs("application/x-ndjson", "/v1/imports", "{\"type\":\"topic\",\"name\":\"Limits\"}\n".getBytes(),
                    "X-Forwarded-For", client());
            statuses.add(last.statusCode());
        }

        assertThat(statuses).containsExactly(202, 429);
        problem(429, last, "imports");
        assertThat(last.header("RateLimit-Policy")).isEqualTo("\"import\";q=5;w=60");
        // the next instance knows of it
        try (var connection = database.getConnection();
                var counted = connection.createStatement().executeQuery(
                        "select count(*) from spent_budget where budget = 'import' and full_at > now()")) {
            counted.next();
            assertThat(counted.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void whoTriesTokensIsStoppedAndReadsOn() {
        String client = client();
        var statuses = new TreeSet<Integer>();
        Response last = null;
        for (int attempt = 0; attempt < MANY; attempt++) {
            last = from(client).header("Authorization", "Bearer not-the-token-" + attempt).get("/v1/topics?limit=1");
            statuses.add(last.statusCode());
            if (attempt == 0) {
                assertThat(last.header("RateLimit")).matches("\"login\";r=2;t=\\d+");
            }
        }

        assertThat(statuses).isEqualTo(Set.of(401, 429));
        assertThat(from(client).get("/v1/topics?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesTokensLocksNobodyOutThatWasLetInBefore() {
        String client = client();
        assertThat(administrator(client).get("/q/health/live").statusCode()).isEqualTo(200);
        for (int attempt = 0; attempt < MANY; attempt++) {
            from(client).header("Authorization", "Bearer not-the-token-" + attempt).get("/q/health/live");
        }

        assertThat(administrator(client).get("/q/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatIsRightCostsNoAttempt() {
        String client = client();
        for (int times = 0; times < 3 * LOGINS; times++) {
            administrator(client).get("/q/health/live");
        }

        assertThat(from(client).header("Authorization", "Bearer wrong").get("/q/health/live").header("RateLimit"))
                .matches("\"login\";r=2;t=\\d+");
    }

    @ParameterizedTest
    @CsvSource({ "GET, /v1/%", "GET, /v1/%2e%2e/talks", "GET, /v1/talks;q=x", "GET, /v1/talks?q", "GET, /%00", "DELETE, /" })
    void oddAddressesAreCountedAndAnsweredAsEver(String method, String address) {
        assertThat(RawHttp.send(method, address, "X-Forwarded-For: " + client()).status()).isBetween(200, 499)
                .isNotEqualTo(429);
    }

    private static Response untilRefused(RequestSpecification client, String address) {
        for (int times = 0; times < MANY; times++) {
            var answer = client.get(address);
            if (answer.statusCode() == 429) {
                return answer;
            }
        }
        throw new AssertionError(address + " is never refused");
    }

    private static RequestSpecification administrator(String client) {
        return from(client).header("Authorization", "Bearer " + ADMIN_TOKEN);
    }

    private static RequestSpecification from(String client) {
        return request().header("X-Forwarded-For", client);
    }

    private static String client() {
        return "198.51.100." + CLIENTS.incrementAndGet();
    }
}
