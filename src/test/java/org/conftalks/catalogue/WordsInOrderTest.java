package org.conftalks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.all;
import static org.conftalks.Api.pages;
import static org.conftalks.Api.pagesBackFrom;
import static org.conftalks.Api.read;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.answers.WithoutMemory;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Whichever way a list's words are found, the list is the same. */
@QuarkusTest
@TestProfile(WithoutMemory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsInOrderTest {

    private static final int TALKS = 1_600;
    private static final int WHOLE = 10;
    private static final String TITLES = "items.title";
    private static final String LOOKED_THROUGH = ") near where ";
    private static final String SORTED = " offset 0) found";

    private final String often = word();
    private final String begun = often.substring(0, often.length() - 1);
    private final String late = word();
    private final String seldom = word();
    private String event;
    private List<Map<String, String>> talks;

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    private static String word() {
        return Catalogue.unique("w").replace("-", "");
    }

    @BeforeEach
    void fill() throws SQLException {
        if (event != null) {
            return;
        }
        var held = catalogue.event();
        catalogue.run(() -> IntStream.range(0, TALKS).forEach(number -> catalogue.talk(held, talk -> {
            talk.title = "%04d".formatted(number) + (number % 3 > 0 ? " " + often : "")
                    + (number % 400 == 0 ? " " + seldom : "")
                    + (number >= TALKS - 500 ? " " + late : "")
                    + (number >= TALKS - WHOLE ? " " + begun : "");
            talk.date = LocalDate.of(2020, 1, 1).plusDays(number / 100);
        })));
        event = held.slug;
        talks = pages("/v1/talks?fields=id,title&limit=100&sort=title&event=" + event).stream()
                .flatMap(page -> page.<Map<String, String>> getList("items").stream()).toList();
        assertThat(talks).hasSize(TALKS);
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("analyze search_document");
        }
    }

    Stream<Arguments> wordsAndSorts() {
        return Stream.of(often, late, seldom, seldom + " or " + late, late + " -" + often).flatMap(asked -> Stream
                .of("title", "-startsAt", "updatedAt")
                .map(sort -> Arguments.of(asked, sort)));
    }

    @ParameterizedTest
    @MethodSource("wordsAndSorts")
    void allThatIsFoundComesInOrderForwardsAndBackwards(String asked, String sort) {
        String address = "/v1/talks?fields=id,title&limit=100&sort=%s&q=%s".formatted(sort, asked.replace(" ", "%20"));
        var pages = pages(address);
        var found = all(TITLES, pages);
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted(asked));
        if (sort.equals("title")) {
            assertThat(found).isSorted();
        }
        assertThat(all(TITLES, pagesBackFrom(pages.get(pages.size() - 1)))).isEqualTo(found);
        assertThat(all(TITLES, pages(address + "&event=" + event))).isEqualTo(found);
        if (sort.equals("updatedAt")) {
            assertThat(all(TITLES, pages(address + "&updatedSince=2000-01-01T00:00:00Z&deleted=include"))).isEqualTo(found);
        }
        assertThat(Api.get("/v1/talks.csv?sort=" + sort + "&q=" + asked.replace(" ", "%20")).asString().lines().skip(1))
                .hasSameSizeAs(found);
        String reversed = sort.startsWith("-") ? sort.substring(1) : "-" + sort;
        var last = read(address.replace("sort=" + sort, "sort=" + reversed)).<String> getList(TITLES);
        assertThat(last.get(0)).isEqualTo(found.get(found.size() - 1));
    }

    @Test
    void whatIsFrequentIsFoundByLookingAndWhatIsRareByItsWords() {
        assertThat(waysOf("q=" + often)).containsExactly(LOOKED_THROUGH);
        assertThat(waysOf("q=" + seldom)).containsExactly(SORTED);
    }

    @Test
    void whatIsFrequentButDoesNotComeSoonIsFoundByItsWordsAfterAll() {
        assertThat(waysOf("sort=title&limit=1&event=" + event + "&q=" + late)).containsExactly(LOOKED_THROUGH, SORTED);
        assertThat(waysOf("sort=-title&limit=1&event=" + event + "&q=" + late)).containsExactly(LOOKED_THROUGH);
    }

    @Test
    void aListThatHasBeenLookedThroughToItsEndNeedsNoMore() {
        assertThat(waysOf("id=" + talks.get(1).get("id") + "&q=" + often)).containsExactly(LOOKED_THROUGH);
    }

    @Test
    void wholeWordsComeFirstHoweverManyTalksHaveTheirBegin() {
        for (String narrowed : List.of("", "&event=" + event, "&kind=talk")) {
            var found = read("/v1/search?limit=20&q=" + begun + narrowed).<String> getList("items.resource.name");
            assertThat(found).hasSize(20);
            assertThat(found.subList(0, WHOLE)).as(narrowed).allSatisfy(title -> assertThat(title).endsWith(" " + begun));
        }
    }

    private List<String> waysOf(String parameters) {
        sessions.getStatistics().clear();
        assertThat(read("/v1/talks?" + parameters).getList("items")).isNotEmpty();
        var statements = Arrays.asList(sessions.getStatistics().getQueries());
        return Stream.of(LOOKED_THROUGH, SORTED).filter(way -> statements.stream().anyMatch(sql -> sql.contains(way))).toList();
    }

    private List<String> wanted(String asked) {
        var words = asked.split(" ");
        return talks.stream().map(talk -> talk.get("title")).filter(title -> words.length == 1 ? title.contains(asked)
                : words[1].equals("or") ? title.contains(words[0]) || title.contains(words[2])
                        : title.contains(words[0]) && !title.contains(words[1].substring(1)))
                .toList();
    }
}
