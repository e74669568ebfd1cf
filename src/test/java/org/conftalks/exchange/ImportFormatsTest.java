package org.conftalks.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conftalks.exchange.Importing.counts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.conftalks.Api;
import org.conftalks.Catalogue;
import org.conftalks.PublishedContract;
import org.conftalks.Writes;
import org.conftalks.exchange.format.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;

/** Files of the field go in, and what was written out comes in again without a change. */
@QuarkusTest
class ImportFormatsTest {

    @Inject
    @All
    List<Format> formats;

    @Inject
    Catalogue catalogue;

    @Test
    void theContractNamesEveryFormat() {
        var parameters = PublishedContract.published().operations().stream()
                .filter(operation -> operation.id().equals("createImport")).findFirst().orElseThrow().content()
                .get("parameters");
        var named = new ArrayList<String>();
        parameters.forEach(parameter -> {
            if (parameter.get("name").asText().equals("format")) {
                parameter.at("/schema/enum").forEach(name -> named.add(name.asText()));
            }
        });

        assertThat(named).containsExactlyInAnyOrderElementsOf(formats.stream().map(Format::name).toList());
    }

    private static JsonNode read(String mediaType, String file) {
        return Importing.ended(Writes.postAs(mediaType, "/v1/imports", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aScheduleMakesAnEventWithItsTalksAndPeople() {
        String acronym = "conf-" + UUID.randomUUID();
        var report = read("application/xml",
                """
                        <schedule><version>1</version><conference><acronym>%s</acronym><title>A conference</title><start>2028-05-01</start>
                        <end>2028-05-02</end><time_zone_name>Europe/Zurich</time_zone_name><base_url>https://a.example/x/</base_url></conference>
                        <day index="1" date="2028-05-01" start="2028-05-01T09:00:00+02:00" end="2028-05-02T04:00:00+02:00"><room name="Aula">
                        <event id="1" guid="%s"><date>2028-05-02T00:30:00+02:00</date><start>00:30</start><duration>00:45</duration>
                        <title>At night</title><abstract>&lt;p&gt;Some &lt;b&gt;bold&lt;/b&gt; words&lt;/p&gt;</abstract><language>de, en</language>
                        <persons><person id="7">Ada</person></persons><attachments><attachment href="/slides.pdf">Slides</attachment></attachments>
                        </event></room></day></schedule>"""
                        .formatted(acronym, UUID.randomUUID()));

        assertThat(report.get("format").asText()).as(report.toString()).isEqualTo("schedule-xml");
        assertThat(counts(report, "talks")).containsExactly(1, 0, 0, 0);
        var talk = Writes.json(Api.get("/v1/talks?include=abstract&q=night&sort=-updatedAt").asString()).at("/items/0");
        assertThat(talk.get("startsAt").asText()).isEqualTo("2028-05-01T22:30:00Z");
        assertThat(talk.get("date").asText()).isEqualTo("2028-05-02");
        assertThat(talk.get("abstract").asText()).isEqualTo("Some **bold** words");
        assertThat(talk.get("languages")).hasToString("[\"de\",\"en\"]");
        assertThat(talk.at("/slides/0/url").asText()).isEqualTo("https://a.example/slides.pdf");
        assertThat(talk.at("/speakers/0/name").asText()).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = { "schedule.xml", "schedule.json", "talks.csv" })
    void whatIsWrittenOutIsNoNews(String document) {
        var event = catalogue.event(held -> {
            held.timeZone = "America/New_York";
            held.startDate = LocalDate.of(2028, 5, 1);
        });
        String talks = "/v1/talks";
        String first = Writes.made(talks, Writes.object("title", "All of it <&> ]]>", "event", event.id, "subtitle", "Sub",
                "abstract", "Some *words*", "description", "More of <them>\n\n- one\n- two", "startsAt", "2028-05-01T13:00:00Z",
                "duration", "PT20M11S", "room", "Aula", "track", "Main", "kind", "keynote", "languages", List.of("de", "en"),
                "doNotRecord", true, "licence", "CC0-1.0", "speakers",
                List.of(Writes.object("role", "moderator", "creditedAs", "Ada L.",
                        "affiliation", "A company", "jobTitle", "Chief", "speaker",
                        Writes.made("/v1/speakers", Writes.object("name", "Ada")).get("id").asText()))))
                .get("id").asText();
        Writes.made(talks + "/" + first + "/slides", Writes.object("url", "https://a.example/deck.pdf", "title", "Deck"));
        Writes.made(talks + "/" + first + "/videos", Writes.object("url", "https://youtu.be/dQw4w9WgXcQ"));
        Writes.made(talks + "/" + first + "/materials", Writes.object("url", "https://a.example/paper", "kind", "paper"));
        Writes.made(talks,
                Writes.object("title", "=Nothing known, +nothing; \"said\"", "event", event.id, "description", "Only this"));
        Writes.made(talks, Writes.object("title", "A day", "event", event.id, "date", "2028-05-02"));
        var answer = Api.get("/v1/events/%s/%s".formatted(event.id, document));
        String before = Api.administrator().get("/v1/dump.ndjson").asString();

        var report = read("application/octet-stream", answer.asString());

        assertThat(report.get("problems")).as(report.toString()).isEmpty();
        assertThat(counts(report, "talks")).as(report.toString()).containsExactly(0, 0, 3, 0);
        assertThat(Api.administrator().get("/v1/dump.ndjson").asString()).isEqualTo(before);
        if (document.startsWith("schedule")) {
            assertThat(Api.request().header("If-None-Match", answer.header("ETag"))
                    .get("/v1/events/%s/%s".formatted(event.id, document)).statusCode()).isEqualTo(304);
        }
    }
}
