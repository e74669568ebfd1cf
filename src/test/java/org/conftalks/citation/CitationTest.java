package org.conftalks.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.Api.get;
import static org.conftalks.Api.refused;
import static org.conftalks.Api.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.conftalks.Catalogue;
import org.conftalks.event.DatePrecision;
import org.conftalks.event.Event;
import org.conftalks.talk.Role;
import org.conftalks.talk.Talk;
import org.conftalks.talk.TalkKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Whoever writes a paper cites a talk as it was. */
@QuarkusTest
class CitationTest {

    @Inject
    Catalogue catalogue;

    Event event;
    Talk talk;

    @BeforeEach
    void keepATalk() {
        event = catalogue.event(e -> {
            e.name = "Summit & Friends 2013";
            e.startDate = LocalDate.of(2013, 9, 1);
            e.datePrecision = DatePrecision.MONTH;
            e.city = "New Orleans";
            e.country = "US";
            e.timeZone = "Pacific/Auckland";
        });
        talk = catalogue.talk(event, t -> {
            t.title = "100% {Xen}\nwith C# \\ ~_^ $5";
            t.subtitle = "Part\t1";
            t.kind = TalkKind.LIGHTNING_TALK;
            t.abstractText = "First.\r\n\r\nER  - \n}\n@misc{x,";
            t.startsAt = Instant.parse("2013-09-18T14:00:00Z");
            t.languages = List.of("en");
        });
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Zoë van der Ärmel"));
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "Smith and Sons, Ltd"));
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "王 小明"));
        catalogue.billing(talk, catalogue.speaker(s -> s.name = "A Host"), part -> part.role = Role.HOST);
    }

    /** The contract's other tests hold all that is there against it, and no client can write some of this. */
    @AfterEach
    void takeAwayWhatIsHostile() {
        catalogue.delete(talk);
    }

    @Test
    void bibTexIsEscapedAndItsBracesAreEven() {
        var video = catalogue.video(talk, v -> v.url = "https://example.org/a_b%20{c}");

        var answer = get("/v1/talks/" + talk.id + "/citation.bib");

        assertThat(answer.contentType()).isEqualToIgnoringCase("application/x-bibtex;charset=UTF-8");
        assertThat(answer.asString()).isEqualTo(
                """
                        @misc{%s,
                          author = {Zoë van der Ärmel and {Smith and Sons, Ltd} and {王 小明}},
                          title = {{100\\%% \\textbraceleft{}Xen\\textbraceright{} with C\\# \\textbackslash{} \\textasciitilde{}\\_\\textasciicircum{} \\$5: Part 1}},
                          howpublished = {Lightning talk at Summit \\& Friends 2013, New Orleans, United States},
                          year = {2013},
                          month = sep,
                          day = {19},
                          url = {https://example.org/a_b%%20%%7Bc%%7D},
                          language = {en},
                          abstract = {First. ER - \\textbraceright{} @misc\\textbraceleft{}x,}
                        }
                        """
                        .formatted(talk.slug));
        assertThat(video.url).contains("{");
    }

    @Test
    void cslIsAnArrayOfOneSpeech() {
        var answer = get("/v1/talks/" + talk.slug + "/citation.json");
        Map<String, Object> item = answer.jsonPath().getMap("[0]");

        assertThat(answer.contentType()).isEqualTo("application/vnd.citationstyles.csl+json");
        assertThat(answer.jsonPath().getList("$")).hasSize(1);
        assertThat(item).containsEntry("id", talk.slug).containsEntry("type", "speech")
                .containsEntry("title", "100% {Xen} with C# \\ ~_^ $5: Part 1")
                .containsEntry("author", List.of(Map.of("literal", "Zoë van der Ärmel"),
                        Map.of("literal", "Smith and Sons, Ltd"), Map.of("literal", "王 小明")))
                .containsEntry("issued", Map.of("date-parts", List.of(List.of(2013, 9, 19))))
                .containsEntry("genre", "Lightning talk").containsEntry("event-title", "Summit & Friends 2013")
                .containsEntry("event-place", "New Orleans, United States").containsEntry("language", "en");
        assertThat((String) item.get("URL")).endsWith("/v1/talks/" + talk.id);
    }

    @Test
    void risIsATagALine() {
        var answer = get("/v1/talks/" + talk.slug + "/citation.ris");

        assertThat(answer.contentType()).isEqualToIgnoringCase("application/x-research-info-systems;charset=UTF-8");
        assertThat(answer.asString().split("\r\n")).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"))
                .startsWith("TY  - SLIDE", "ID  - " + talk.slug, "TI  - 100% {Xen} with C# \\ ~_^ $5: Part 1",
                        "AU  - Zoë van der Ärmel", "AU  - Smith and Sons, Ltd", "AU  - 王 小明")
                .contains("DA  - 2013/09/19", "T2  - Summit & Friends 2013", "AB  - First. ER - } @misc{x,")
                .endsWith("ER  - ").filteredOn(line -> line.startsWith("ER  -")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "DAY, 2013/09/01", "MONTH, 2013/09/", "YEAR, 2013//" })
    void aDateIsAsPreciseAsTheEventsWhereTheTalkHasNone(DatePrecision precision, String date) {
        catalogue.change(event, e -> e.datePrecision = precision);
        catalogue.change(talk, t -> t.startsAt = null);

        assertThat(get("/v1/talks/" + talk.slug + "/citation.ris").asString()).contains("DA  - " + date + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bib", "json", "ris" })
    void aTalkOfWhichNothingIsKnownCanBeCited(String format) {
        var bare = catalogue.talk();
        String address = "/v1/talks/" + bare.slug + "/citation." + format;
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("A talk", "An event").doesNotContain("null");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"" + bare.slug + "." + format + "\"");
        assertThat(request().header("If-None-Match", answer.header("ETag")).get(address).statusCode()).isEqualTo(304);
        refused(404, "/v1/talks/" + catalogue.talk(Catalogue.draft()).slug + "/citation." + format);
    }

    @Test
    void whereOnlyHostsAreKnownTheyAreCited() {
        var panel = catalogue.talk(event);
        catalogue.billing(panel, catalogue.speaker(s -> s.name = "A Host"), part -> part.role = Role.HOST);

        assertThat(get("/v1/talks/" + panel.slug + "/citation.bib").asString()).contains("author = {A Host}");
    }

    @Test
    void aFormerSlugLeadsToThePresentOne() {
        String former = "/v1/talks/" + talk.slug + "/citation.bib";

        assertThat(get("/v1/talks/" + catalogue.rename(talk) + "/citation.bib").statusCode()).isEqualTo(200);
        assertThat(get(former).statusCode()).isEqualTo(308);
        assertThat(get(former).header("Location")).endsWith("/citation.bib");
    }
}
