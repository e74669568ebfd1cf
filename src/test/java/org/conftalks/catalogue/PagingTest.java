package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.all;
import static org.conftalks.Api.get;
import static org.conftalks.Api.ids;
import static org.conftalks.Api.pages;
import static org.conftalks.Api.pagesBackFrom;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refusedFor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.catalogue.FilledLists.OneList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Lists are read page by page, forwards and backwards, and are complete. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {

    private static final int ITEMS = 6;

    @Inject
    Catalogue catalogue;

    FilledLists lists;

    static Stream<OneList> everyList() {
        return FilledLists.ALL.stream();
    }

    static Stream<Arguments> everyListAndSort() {
        return everyList().flatMap(list -> list.sorts().stream().flatMap(sort -> Stream.of(sort, "-" + sort))
                .map(sort -> Arguments.of(list, sort)));
    }

    @ParameterizedTest
    @MethodSource("everyListAndSort")
    void aListReadInPagesForwardsAndBackwardsIsTheListReadAtOnce(OneList list, String sort) {
        var atOnce = ids(lists().address(list) + "&sort=" + sort);
        assertThat(atOnce).hasSize(ITEMS).doesNotHaveDuplicates();

        for (int limit : List.of(2, 4)) {
            var pages = pages(lists().address(list, limit) + "&sort=" + sort);
            assertThat(all("items.id", pages)).as("forwards by %d", limit).isEqualTo(atOnce);
            assertThat(pages).as("pages of %d", limit).hasSize((ITEMS + limit - 1) / limit);
            assertThat(all("items.id", pagesBackFrom(pages.get(pages.size() - 1)))).as("backwards by %d", limit)
                    .isEqualTo(atOnce);
        }
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void descendingIsAscendingReversed(OneList list) {
        for (String sort : list.sorts()) {
            var descending = new ArrayList<>(ids(lists().address(list) + "&sort=-" + sort));
            Collections.reverse(descending);

            assertThat(descending).as(sort).isEqualTo(ids(lists().address(list) + "&sort=" + sort));
        }
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void totalCountsTheWholeListWhateverThePage(OneList list) {
        var first = read(lists().address(list, 2) + "&total=true");

        assertThat(first.getInt("page.total")).isEqualTo(ITEMS);
        assertThat(read(first.getString("page.next")).getInt("page.total")).isEqualTo(ITEMS);
        assertThat(read(lists().address(list)).getMap("page")).doesNotContainKey("total");
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void theLinkHeaderSaysWhatThePageSays(OneList list) {
        var second = get(read(lists().address(list, 2)).getString("page.next"));

        assertThat(second.headers().getValues("Link")).containsExactly(
                "<" + second.path("page.next") + ">; rel=\"next\"", "<" + second.path("page.prev") + ">; rel=\"prev\"");
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void whereThereIsOnlyOnePageThereAreNoLinks(OneList list) {
        var only = get(lists().address(list));

        assertThat(only.jsonPath().<String, Object> getMap("page")).containsOnlyKeys("limit", "asOf");
        assertThat(only.header("Link")).isNull();
    }

    @ParameterizedTest
    @MethodSource("everyList")
    void aPageHas25ItemsUnlessToldAndNeverMoreThan100(OneList list) {
        assertThat(read(lists().plainAddress(list)).getInt("page.limit")).isEqualTo(25);
        assertThat(read(lists().address(list, 101)).getInt("page.limit")).isEqualTo(100);
        assertThat(read(lists().address(list, 1) + "00000000000000000000").getInt("page.limit")).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-1", "abc", "1.5", "1e3", "0x10", "%D9%A1" })
    void aLimitThatIsNoNumberFromOneOnIsRefused(String limit) {
        refusedFor("limit", "/v1/talks?limit=" + limit);
    }

    @Test
    void aPageHoldsNoMoreThanItsLimit() {
        var event = catalogue.event();
        catalogue.run(() -> Stream.generate(() -> event).limit(101).forEach(catalogue::talk));

        var first = read("/v1/talks?limit=1000&event=" + event.slug);

        assertThat(first.getList("items")).hasSize(100);
        assertThat(ids(first.getString("page.next"))).hasSize(1);
    }

    private FilledLists lists() {
        lists = lists == null ? FilledLists.of(catalogue, ITEMS) : lists;
        return lists;
    }
}
