package org.conftalks.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.all;
import static org.conftalks.Api.id;
import static org.conftalks.Api.pages;
import static org.conftalks.Api.read;
import static org.conftalks.Api.refusedFor;
import static org.conftalks.Catalogue.draft;

import java.net.URLEncoder;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.conftalks.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SearchTest {

    /** A word that nothing else in the catalogue has. */
    final String word = Catalogue.unique("w").replace("-", "");

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource database;

    @Test
    void titlesCountMoreThanSpeakersTopicsEventsAndAbstracts() {
        var inAbstract = catalogue.talk(t -> t.abstractText = "About " + word);
        var atEvent = catalogue.talk(catalogue.event(e -> e.name = word + " Days"));
        var about = catalogue.talk();
        catalogue.about(about, catalogue.topic(t -> t.name = word));
        var by = catalogue.talk();
        catalogue.billing(by, catalogue.speaker(s -> s.name = "Ada " + word));
        var titled = catalogue.talk(t -> t.title = "About " + word);

        assertThat(ids("type=talk&q=" + word)).containsExactly(id(titled), id(by), id(about), id(atEvent), id(inAbstract));
    }

    @Test
    void eventsTalksSpeakersAndTopicsAreFound() {
        var event = catalogue.event(e -> e.name = word);
        var talk = catalogue.talk(t -> t.title = word);
        var speaker = catalogue.speaker(s -> s.name = word);
        var topic = catalogue.topic(t -> t.name = word);

        assertThat(ids("q=" + word)).containsExactlyInAnyOrder(id(event), id(talk), id(speaker), id(topic));
        assertThat(ids("type=event,topic&q=" + word)).containsExactlyInAnyOrder(id(event), id(topic));
    }

    @Test
    void aHitRefersToItsResourceAndMarksWhatMatched() {
        var talk = catalogue.talk(t -> t.title = "<b>Puppies</b> & " + word);

        var hit = read("/v1/search?q=puppy%20" + word).getMap("items[0]");

        assertThat(hit).containsEntry("type", "talk").containsEntry("field", "title");
        assertThat(hit.get("resource")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("id", id(talk)).containsEntry("slug", talk.slug).containsEntry("name", talk.title);
        assertThat(parts("q=puppy%20" + word)).containsExactly("<b>", "[Puppies]", "</b> & ", "[" + word + "]");
    }

    @Test
    void aSnippetIsThePieceOfALongTextThatHasMostOfWhatIsLookedFor() {
        catalogue.talk(t -> t.abstractText = "Nothing here. ".repeat(50) + "One kexec alone. " + "Nothing there. ".repeat(50)
                + "Here a kexec boots " + word + " at last. " + "And so on. ".repeat(50));

        var hit = read("/v1/search?q=kexec%20" + word);

        assertThat(hit.getString("items[0].field")).isEqualTo("text");
        assertThat(parts("q=kexec%20" + word).stream().collect(joining())).startsWith("… ").endsWith(" …")
                .contains("Here a [kexec] boots [" + word + "] at last.").doesNotContain("alone").hasSizeLessThan(300);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C++ in practice             | c++
            C# for all                  | C#
            C#8 for all                 | C#
            C#8 for all                 | C#8
            What is new in .NET         | .net
            C++20 for all               | c++
            C++20 for all               | c++20
            C++ 20 for all              | c++20
            ASP.NET Core                | .net core
            ASP.NET Core                | asp.net
            ASP.NET Core                | asp core
            ASP.NET Core                | "asp.net core"
            ASP.NET Core                | asp net
            Servers in node.js          | node.js
            Servers in node.js          | nodejs
            Servers in node.js          | node
            Servers in NodeJS           | node.js
            K8s at home                 | k8s
            Łódź, straße and Ærø        | lodz STRASSE aero
            Lodz                        | Łódź
            O'Reilly on e-mail          | O'Reilly e-mail
            Python 3.12                 | 3.12
            Running databases           | database run
            日本語の全文検索について      | 全文検索
            中文信息检索                 | 信息检索
            한국어 형태소 분석             | 형태소
            Большие данные              | большими данными
            ΜΕΓΑΛΑ δεδομένα             | μεγαλα
            The state of the art        | "state of the art"
            To be or not to be          | to be
            Virtualization              | virtuali
            """)
    void isFound(String title, String asked) {
        var talk = catalogue.talk(t -> t.title = word + " " + title);

        assertThat(ids("q=" + encoded(word + " " + asked))).containsExactly(id(talk));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            C in practice               | c++
            C++ in practice             | c#
            Internet                    | .net
            about php.net               | .net
            art of the state            | "state of the art"
            Hypervisors at home         | hyperv home
            全検索文                     | 全文検索
            Kernel panic                | kernel -panic
            Kernel panic at home        | kernel -"panic at"
            """)
    void isNotFound(String title, String asked) {
        catalogue.talk(t -> t.title = word + " " + title);

        assertThat(ids("q=" + encoded(word + " " + asked))).isEmpty();
    }

    @Test
    void wordsAreReducedAsTheTalksLanguageDoes() {
        var german = catalogue.talk(t -> {
            t.languages = List.of("de-CH");
            t.abstractText = word + " Schlüssel in Datenbanken";
        });
        var french = catalogue.talk(t -> {
            t.languages = List.of("fr");
            t.abstractText = word + " les bases nationales";
        });

        assertThat(ids("q=datenbank%20" + word)).containsExactly(id(german));
        assertThat(ids("q=national%20base%20" + word)).containsExactly(id(french));
    }

    /** Whatever its language leaves of a word it is found as it is written, and by most of its endings. */
    @ParameterizedTest
    @CsvSource({ "de, Sicherheit, Sicherheiten", "de, Abhängigkeiten, Abhängigkeit", "fr, applications, application",
            "fr, générations, génération", "es, aplicaciones, aplicaciones", "es, automáticamente, automático",
            "it, facendo, facendo", "it, applicazioni, applicazione", "pt, facilmente, facilmente",
            "nl, toegankelijkheid, toegankelijkheid", "sv, tillgänglighet, tillgänglighet", "fi, taloissammekin, taloissa",
            "tr, uygulamalarımızdan, uygulamalar", "ca, aplicacions, aplicacions", "ru, безопасности, безопасность" })
    void aWordOfALongTextIsFound(String language, String written, String asked) {
        var talk = catalogue.talk(t -> {
            t.languages = List.of(language);
            t.abstractText = word + " " + written;
        });

        assertThat(ids("q=" + encoded(written + " " + word))).containsExactly(id(talk));
        assertThat(ids("q=" + encoded(asked + " " + word))).containsExactly(id(talk));
        assertThat(ids("q=" + encoded(word + " -" + written))).isEmpty();
    }

    /** English texts are kept without words that have no meaning. */
    @ParameterizedTest
    @ValueSource(strings = { "doesn't scale", "Python's scale", "scale python's", "\"the GIL of Python\"", "\"Python's GIL\"",
            "we've scaled", "it's python", "scale -a", "scale -it's", "scale -\"to be\"" })
    void wordsWithoutMeaningNeedNotOccurInALongText(String asked) {
        var talk = catalogue.talk(t -> {
            t.title = word;
            t.abstractText = "As a rule Python's GIL doesn't scale. It is the GIL of Python that we've scaled to be it.";
        });

        assertThat(ids("q=" + encoded(word + " " + asked))).containsExactly(id(talk));
        assertThat(ids("q=" + encoded(asked + " " + word))).containsExactly(id(talk));
    }

    @ParameterizedTest
    @CsvSource({ "thead, the", "kernle, kern", "introdua, intro", "simim, sim" })
    void whatIsAStemInSomeOtherLanguageIsNotFound(String asked, String title) {
        catalogue.talk(t -> t.title = word + " " + title);
        var spanish = catalogue.talk(t -> {
            t.languages = List.of("es");
            t.title = word + " kern, the introduction";
        });

        assertThat(ids("q=" + encoded(asked + " " + word))).isSubsetOf(id(spanish));
    }

    @Test
    void aWordIsFoundInTalksOfWhicheverLanguage() {
        var all = Stream.of("en", "de", "fr", "es", "tr", "fi", "ru", "ja", "he").map(language -> id(catalogue.talk(t -> {
            t.languages = List.of(language);
            t.abstractText = "Kernel42 " + word + " go";
        }))).toList();

        assertThat(ids("q=" + encoded("kernel42 go " + word))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids("q=" + encoded("\"kernel42 " + word + " go\""))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(ids("q=" + encoded(word + " kernel4"))).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void oneOrTheOtherIsFound() {
        var one = catalogue.talk(t -> t.title = word + " kernels");
        var other = catalogue.talk(t -> t.title = word + " compilers");
        catalogue.talk(t -> t.title = word + " shells");

        assertThat(ids("q=" + encoded(word + " kernel or " + word + " compiler"))).containsExactlyInAnyOrder(id(one),
                id(other));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%3F%3F%3F", "-nothing", "%22", "%22%22", "-", "or", "%27", "%5C", "%26", "a%3A*",
            "%27%27%3A*%20%7C", "%01",
            "%F0%9F%92%A9", "(", ")%20!", "%3C-%3E", "or%20or", "-%22x" })
    void whateverIsAskedHasAnAnswer(String asked) {
        assertThat(read("/v1/search?q=" + asked).getList("items")).isNotNull();
        assertThat(read("/v1/talks?q=" + asked).getList("items")).isNotNull();
    }

    @Test
    void aMisspeltWordIsTakenForOneThatIsThereAndTheAnswerSaysSo() {
        var talk = catalogue.talk(t -> t.title = "Hypervisors " + word);
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Greg Kroah-Hartman"));

        var answer = read("/v1/search?q=" + encoded("hypervisros " + word));

        assertThat(answer.getList("items.resource.id")).containsExactly(id(talk));
        assertThat(answer.getString("correctedTo")).isEqualTo("hypervisors " + word);
        assertThat(read("/v1/search?q=" + encoded("hypervisors " + word)).getMap("")).doesNotContainKey("correctedTo");
    }

    /** Finnish leaves pyth of it, and Lithuanian leaves that of Python. */
    @Test
    void aWordThatMeansSomethingInAnotherLanguageAloneIsMisspelt() {
        var foreign = Stream.generate(() -> id(catalogue.talk(t -> {
            t.title = "Python " + word;
            t.languages = List.of("lt");
        }))).limit(6).toList();
        var talk = catalogue.talk(t -> {
            t.title = "Python " + word;
            t.languages = List.of("en");
        });
        assertThat(ids("q=" + encoded("python " + word))).contains(id(talk));

        for (String limit : List.of("1", "100")) {
            var answer = read("/v1/search?limit=" + limit + "&q=" + encoded("pythn " + word));
            assertThat(answer.getString("correctedTo")).isEqualTo("python " + word);
        }
        assertThat(ids("q=" + encoded("pythn " + word))).hasSize(7).contains(id(talk)).containsAll(foreign);
    }

    @ParameterizedTest
    @CsvSource({ "Поиск по текстам, поиик, поиск", "Ελληνική αναζήτηση, αναζήτηψη, αναζητηση",
            "עברית למתחילים, למתהילים, למתחילים" })
    void wordsOfOtherAlphabetsAreTakenForOthersToo(String title, String asked, String meant) {
        var talk = catalogue.talk(t -> t.title = title + " " + word);

        var answer = read("/v1/search?q=" + encoded(asked + " " + word));

        assertThat(answer.getList("items.resource.id")).containsExactly(id(talk));
        assertThat(answer.getString("correctedTo")).isEqualTo(meant + " " + word);
    }

    @Test
    void whatIsWrittenAsItWasAskedForComesBeforeWhatLooksLikeIt() {
        var alike = catalogue.talk(t -> t.title = "Kernels " + word);
        var exact = catalogue.talk(t -> t.title = "Something else that is longer, about kernals, " + word);

        assertThat(ids("q=" + encoded("kernals " + word))).containsExactly(id(exact), id(alike));
    }

    @Test
    void allFiltersOfTalksNarrowWhatIsFound() {
        var event = catalogue.event(e -> e.name = word);
        var found = catalogue.talk(event, t -> t.track = "Main");
        catalogue.talk(event);

        assertThat(ids("track=Main&q=" + word)).containsExactly(id(found));
        assertThat(ids("track=Main&type=event&q=" + word)).isEmpty();
        assertThat(read("/v1/talks?track=Main&q=" + word).getList("items.id")).containsExactly(id(found));
    }

    @Test
    void pagesFollowEachOtherInTheOrderOfRelevanceAndTheirTotalIsTold() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            String title = i % 2 == 0 ? word : "About " + word + " and more";
            all.add(id(i == 3 ? catalogue.talk(t -> t.abstractText = word) : catalogue.talk(t -> t.title = title)));
        }

        var pages = pages("/v1/search?limit=2&total=true&q=" + word);
        var paged = all("items.resource.id", pages);

        assertThat(pages).allSatisfy(page -> assertThat(page.getMap("page")).containsEntry("total", 7)
                .containsEntry("totalIsEstimate", false));
        assertThat(paged).containsExactlyInAnyOrderElementsOf(all).isEqualTo(ids("q=" + word));
        assertThat(paged.get(6)).isEqualTo(all.get(3));
    }

    @Test
    void whatHasTheLastWordComesBeforeWhatOnlyBeginsWithItOnWhicheverPage() {
        var event = catalogue.event();
        var whole = Stream
                .generate(() -> id(catalogue.talk(event, t -> t.title = "On " + word + " hypervisor, and a longer title")))
                .limit(5).toList();
        var begun = Stream.generate(() -> id(catalogue.talk(event, t -> t.title = word + " hypervisorish"))).limit(5).toList();

        for (String asked : List.of(encoded(word + " hypervisor"), encoded(word + " hypervisor") + "&event=" + event.slug)) {
            var paged = all("items.resource.id", pages("/v1/search?limit=2&q=" + asked));
            assertThat(paged).as(asked).hasSize(10).isEqualTo(ids("q=" + asked));
            assertThat(paged.subList(0, 5)).as(asked).containsExactlyInAnyOrderElementsOf(whole);
            assertThat(paged.subList(5, 10)).as(asked).containsExactlyInAnyOrderElementsOf(begun);
        }
    }

    @Test
    void whereThereAreTooManyToRankThemAllThoseWithTheWordsInTheTitleAreRanked() {
        var event = catalogue.event(e -> {
            e.name = word + " Congress";
            e.startDate = LocalDate.of(1984, 12, 27);
        });
        catalogue.run(() -> {
            for (int i = 0; i < 1_005; i++) {
                catalogue.talk(event);
            }
        });
        var titled = catalogue.talk(event, t -> t.title = "A talk with a rather long title about what is behind " + word);

        for (String narrowed : List.of("", "&kind=talk")) {
            assertThat(all("items.resource.id", pages("/v1/search?type=talk&limit=100&q=" + word + narrowed)))
                    .as(narrowed).contains(id(titled)).hasSizeGreaterThanOrEqualTo(1_000);
            assertThat(ids("type=talk&q=" + word + narrowed)).as(narrowed).startsWith(id(titled));
        }
    }

    @Test
    void ofAWordThatIsExcludedOnlyTheWholeWordIs() {
        var longer = catalogue.talk(t -> t.title = word + " hypervisorish");
        catalogue.talk(t -> t.title = word + " hypervisor");

        for (String asked : List.of(word + " -hypervisor", "nothing" + word + " or " + word + " -hypervisor")) {
            assertThat(ids("q=" + encoded(asked))).as(asked).containsExactly(id(longer));
            assertThat(ids("event=" + longer.event.slug + "&q=" + encoded(asked))).as(asked).containsExactly(id(longer));
            assertThat(read("/v1/talks?q=" + encoded(asked)).getList("items.id")).as(asked).containsExactly(id(longer));
        }
    }

    /** In whichever text it stands, for hits, totals, facets and lists alike. */
    @Test
    void whatHasAnExcludedWordInItsLongTextIsLeftOut() {
        catalogue.talk(t -> {
            t.title = "Hypervisors " + word;
            t.abstractText = "in the cloud";
        });
        var left = catalogue.talk(t -> {
            t.title = "Hypervisors " + word;
            t.abstractText = "elsewhere";
        });
        catalogue.billing(left, catalogue.speaker(s -> s.name = "Cloud"));
        var other = catalogue.talk(t -> {
            t.title = "Hypervisors " + word;
            t.event = left.event;
        });

        for (String narrowed : List.of("", "&event=" + left.event.slug, "&hasVideo=false")) {
            var answer = read("/v1/search?total=true&facets=event&q=" + encoded("hypervisors " + word + " -cloud") + narrowed);
            assertThat(answer.getList("items.resource.id")).as(narrowed).containsExactly(id(other));
            assertThat(answer.getInt("page.total")).as(narrowed).isOne();
            assertThat(answer.getList("facets[0].values.count")).as(narrowed).containsExactly(1);
        }
        assertThat(ids("type=talk&q=" + encoded("hypervisors -cloud " + word + " or elsewhere " + word)))
                .containsExactlyInAnyOrder(id(other), id(left));
    }

    @Test
    void pagesOfACorrectedSearchBelongTogether() {
        var all = Stream.generate(() -> id(catalogue.talk(t -> t.title = "Hypervisors " + word))).limit(5).toList();

        var pages = pages("/v1/search?limit=2&q=" + encoded("hypervisros " + word));

        assertThat(pages)
                .allSatisfy(page -> assertThat(page.getString("correctedTo")).isEqualTo("hypervisors " + word));
        assertThat(all("items.resource.id", pages)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void filtersAndTheSizeOfThePageDoNotDecideWhetherASearchIsCorrected() {
        var event = catalogue.event();
        for (int i = 0; i < 5; i++) {
            catalogue.talk(t -> t.title = "Kernals " + word);
        }
        var kernel = catalogue.talk(event, t -> t.title = "Kernels " + word);
        var kernal = catalogue.talk(event, t -> t.title = "Kernals for few " + word);

        String frequent = encoded("kernals " + word);
        assertThat(ids("event=" + event.slug + "&q=" + frequent)).containsExactly(id(kernal));
        assertThat(ids("event=" + event.slug + "&q=" + encoded("kernels " + word))).containsExactly(id(kernel), id(kernal));
        for (String limit : List.of("1", "3", "25")) {
            var rare = read("/v1/search?total=true&facets=event&limit=" + limit + "&q=" + encoded("kernels " + word));
            assertThat(rare.getString("correctedTo")).isEqualTo("kernals " + word);
            assertThat(rare.getInt("page.total")).isEqualTo(7);
            assertThat(rare.getInt("facets[0].values.find { it.value == '" + event.slug + "' }.count")).isEqualTo(2);
            assertThat(read("/v1/search?total=true&limit=" + limit + "&event=" + event.slug + "&q="
                    + encoded("kernels " + word)).getInt("page.total")).isEqualTo(2);
        }
    }

    @Test
    void wordsThatOnlyDraftsHaveAreNotWhatOthersMayMean() {
        var drafts = catalogue.event(draft());
        catalogue.talk(drafts, t -> t.title = "Hypervizors " + word);
        for (int i = 0; i < 2; i++) {
            catalogue.talk(t -> t.title = "Hypervisors " + word);
        }

        var answer = read("/v1/search?limit=1&q=" + encoded("hypervixors " + word));

        assertThat(answer.getString("correctedTo")).isEqualTo("hypervisors " + word);
        String next = answer.getString("page.next");
        assertThat(new String(Base64.getUrlDecoder().decode(next.substring(next.indexOf("cursor=") + 7)), UTF_8))
                .contains("hypervisors").doesNotContain("hypervizors");
    }

    @Test
    void anyWordIsLookedForHoweverLong() {
        for (String asked : List.of("c++".repeat(300), "\u0915".repeat(800), "a".repeat(1000))) {
            assertThat(read("/v1/search?q=" + encoded(asked)).getList("items")).isEmpty();
            assertThat(read("/v1/search/suggest?q=" + encoded(asked)).getList("items")).isEmpty();
            assertThat(read("/v1/talks?q=" + encoded(asked)).getList("items")).isEmpty();
        }
    }

    @Test
    void aTextMayHaveWordsAsLongAsPostgresqlTakesThem() {
        var talk = catalogue.talk(t -> {
            t.languages = List.of("de");
            t.abstractText = "a".repeat(2046) + " " + "ж".repeat(1023) + " " + "b".repeat(4000) + " Häuser " + word;
        });

        assertThat(ids("q=" + encoded("Haus " + word))).containsExactly(id(talk));
    }

    @ParameterizedTest
    @ValueSource(strings = { "search_query", "search_found" })
    void whatAListLooksForIsPlannedForAlsoWhenItHasBeenLookedForOften(String function) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("""
                    prepare found (text) as select t.id from talk t where t.id in (select d.id from search_document d
                        where d.type = 'talk' and d.words @@ %s($1)) order by t.occurs_at desc, t.id desc limit 26
                    """.formatted(function));
            try {
                for (int i = 0; i < 10; i++) {
                    statement.execute("execute found ('hypervisor')");
                }
                var plan = new ArrayList<String>();
                for (var lines = statement.executeQuery("explain execute found ('hypervisor')"); lines.next();) {
                    plan.add(lines.getString(1));
                }
                assertThat(String.join("\n", plan)).contains("'hypervisor'").doesNotContain(function);
            } finally {
                statement.execute("deallocate found");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "q,", "q,type=talk", "type,q=a&type=slides", "facets,q=a&facets=room", "sort,q=a&sort=title",
            "fields,q=a&fields=id", "include,q=a&include=abstract", "cursor,q=a&cursor=eHg", "limit,q=a&limit=0" })
    void whatMeansNothingIsRefused(String parameter, String query) {
        refusedFor(parameter, "/v1/search" + (query == null ? "" : "?" + query));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static List<String> ids(String query) {
        return read("/v1/search?limit=100&" + query).getList("items.resource.id");
    }

    /** Of the first hit; what matches in brackets. */
    private static List<String> parts(String query) {
        List<Map<String, Object>> parts = read("/v1/search?" + query).getList("items[0].snippet.parts");
        return parts.stream()
                .map(part -> (boolean) part.get("match") ? "[" + part.get("text") + "]" : (String) part.get("text"))
                .toList();
    }
}
