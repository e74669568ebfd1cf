package org.conftalks.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.conftalks.Api;
import org.conftalks.PublishedContract;
import org.conftalks.Writes;
import org.conftalks.grant.Callers.Caller;
import org.conftalks.grant.World.Side;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * The table of the README says who may do what; here every operation of it is tried by everybody, on what is their own and on
 * what is not, published and draft. An operation of the contract that is not in the table must be open to all.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final String HEADING = "| operations | without a token | reader | speaker | editor | organiser | admin |";
    private static final List<String> ROLES = List.of("nobody", "reader", "speaker", "editor", "organiser", "admin");

    /** What the table says of an operation: a word for each role. */
    record Row(String operation, Map<String, String> allowed) {

        @Override
        public String toString() {
            return operation;
        }

        String id() {
            return operation.replaceFirst(":.*", "");
        }
    }

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private Attempts attempts;

    @BeforeEach
    void invite() {
        if (attempts != null) {
            return;
        }
        var world = new World();
        attempts = new Attempts(world);
        String own = world.series(Side.OWN);
        callers.put("nobody", Callers.NOBODY);
        callers.put("reader", Callers.with("reader", "series", own));
        callers.put("speaker", Callers.with("speaker", "speaker", world.speaker(Side.OWN)));
        callers.put("editor", Callers.with("editor", "series", own));
        callers.put("organiser", Callers.with("organiser", "series", own));
        callers.put("admin", Callers.with("admin"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everybodyMayDoWhatTheTableSaysAndNoMore(Row row) {
        assertThat(attempts.of(row.operation)).as("how %s is tried", row).isNotNull();
        for (String role : ROLES) {
            for (Side side : Side.values()) {
                for (boolean isDraft : Attempts.WITHOUT_DRAFTS.contains(row.operation) ? new boolean[] { false }
                        : new boolean[] { false, true }) {
                    var answer = attempts.of(row.operation).by(callers.get(role), side, isDraft);
                    assertThat(answer.statusCode())
                            .as("%s by %s on %s, draft: %s\n%s", row, role, side, isDraft, answer.asString())
                            .isIn(expected(row, role, side, isDraft));
                    if (answer.statusCode() >= 400) {
                        Api.problem(answer.statusCode(), answer, row.operation);
                    }
                }
            }
        }
    }

    @Test
    void whatTheTableDoesNotNameIsOpenToAllAndWritesNothing() {
        var named = new HashSet<String>();
        rows().forEach(row -> named.add(row.id()));
        var operations = PublishedContract.published().operations();

        assertThat(operations).extracting(PublishedContract.Operation::id).containsAll(named);
        assertThat(operations).filteredOn(operation -> !named.contains(operation.id())).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.method()).as("%s writes, and is not in the README's table", operation).isEqualTo("get");
            assertThat(operation.content().get("security").toString()).as(operation.toString()).contains("{}");
        });
    }

    @Test
    void aTokenToWhichNothingIsGrantedWritesNothing() {
        var caller = Callers.with("reader", "series", new World().series(Side.OWN));
        var me = caller.get("/v1/me").jsonPath();
        String grant = Api.readAsAdministrator("/v1/grants?limit=100")
                .getString("items.find { it.subject == '" + me.getString("subject") + "' }.id");
        assertThat(Writes.delete("/v1/grants/" + grant).statusCode()).isEqualTo(204);
        assertThat(caller.get("/v1/me").jsonPath().getList("roles")).isEmpty();

        rows().filter(row -> !row.allowed.get("nobody").equals("yes") && !row.id().equals("getMe"))
                .filter(row -> !row.id().equals("getTalk")).forEach(row -> {
                    for (Side side : Side.values()) {
                        assertThat(attempts.of(row.operation).by(caller, side, false).statusCode()).as(row.operation)
                                .isIn(403, 404);
                    }
                });
    }

    private static Set<Integer> expected(Row row, String role, Side side, boolean isDraft) {
        String allowed = row.allowed.get(role);
        boolean isAllowed = allowed.equals("yes") || allowed.equals("own") && side == Side.OWN;
        // a draft can only be read where it is one's own
        if (isAllowed && !(isDraft && !sees(role, side, row))) {
            return Set.of(200, 201, 202, 204);
        }
        if (allowed.equals("401")) {
            return Set.of(401);
        }
        boolean isHidden = isDraft && !sees(role, side, row)
                || Attempts.UNSEEN.contains(row.operation) && !isBarred(role, row);
        return Set.of(isHidden ? 404 : 403);
    }

    private static boolean sees(String role, Side side, Row row) {
        return switch (role) {
            case "admin" -> true;
            case "nobody" -> false;
            // an event that is a draft is not a speaker's own, and nobody else's profile is
            case "speaker" -> side == Side.OWN && !row.id().matches(".*(Event|Speaker)");
            default -> side == Side.OWN;
        };
    }

    /** Whether the whole kind of thing is refused, whichever it is. */
    private static boolean isBarred(String role, Row row) {
        return row.id().matches(".*(Grant|Import)") && row.allowed.get(role).equals("no");
    }

    static Stream<Row> rows() {
        var rows = new ArrayList<Row>();
        for (String line : table()) {
            String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            var allowed = new LinkedHashMap<String, String>();
            for (int column = 0; column < ROLES.size(); column++) {
                assertThat(cells[column + 2]).as(line).isIn("yes", "no", "own", "401");
                allowed.put(ROLES.get(column), cells[column + 2]);
            }
            String variant = cells[1].contains(":") ? cells[1].substring(cells[1].indexOf(':')) : "";
            Pattern.compile("`(\\w+)`").matcher(cells[1]).results()
                    .forEach(operation -> rows.add(new Row(operation.group(1) + variant, allowed)));
        }
        assertThat(rows).hasSizeGreaterThan(40);
        return rows.stream();
    }

    private static List<String> table() {
        try {
            var lines = Files.readAllLines(Path.of("README.md"));
            int heading = lines.indexOf(HEADING);
            assertThat(heading).as("the table in the README").isPositive();
            return lines.subList(heading + 2, lines.size()).stream().takeWhile(line -> line.startsWith("|")).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
