package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.read;

import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.answers.WithoutMemory;
import org.conftalks.catalogue.FilledLists.OneList;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** A read costs a fixed number of statements, however much it shows. */
@QuarkusTest
@TestProfile(WithoutMemory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {

    private static final int MOST = 6;

    @Inject
    Catalogue catalogue;

    @Inject
    SessionFactory sessions;

    FilledLists one;
    FilledLists many;

    static Stream<OneList> everyList() {
        return FilledLists.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void aListCostsSixStatementsAtMostHoweverLong(OneList list) {
        fill();
        long ofOne = statements(one.address(list));

        assertThat(ofOne).isLessThanOrEqualTo(MOST);
        assertThat(statements(many.address(list))).isEqualTo(ofOne);
        assertThat(read(many.address(list)).getList("items")).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void aTotalAndDeletionsCostOneMoreEach(OneList list) {
        fill();
        long plain = statements(many.address(list) + "&updatedSince=2000-01-01T00:00:00Z");

        assertThat(statements(many.address(list) + "&total=true&updatedSince=2000-01-01T00:00:00Z")).isEqualTo(plain + 1);
        assertThat(statements(many.address(list) + "&deleted=include&updatedSince=2000-01-01T00:00:00Z"))
                .isLessThanOrEqualTo(plain + 1);
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void thePagesAfterTheFirstNeedNotAskUpToWhenAllIsKnown(OneList list) {
        fill();
        String first = many.address(list).replace("limit=100", "limit=10");

        assertThat(statements(read(first).getString("page.next"))).isEqualTo(statements(first) - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/talks/{talk}", "/v1/events/{event}", "/v1/speakers/{speaker}",
            "/v1/events/{event}/completeness" })
    void oneResourceCostsSixStatementsAtMostHoweverMuchBelongsToIt(String path) {
        fill();

        assertThat(statements(address(path, many))).isLessThanOrEqualTo(MOST).isEqualTo(statements(address(path, one)));
    }

    private static String address(String path, FilledLists lists) {
        return path.replace("{talk}", lists.talk().slug).replace("{event}", lists.event().slug)
                .replace("{speaker}", lists.speaker().slug);
    }

    private long statements(String address) {
        sessions.getStatistics().clear();
        read(address);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    private void fill() {
        if (one == null) {
            one = FilledLists.of(catalogue, 1);
            many = FilledLists.of(catalogue, 30);
        }
    }
}
